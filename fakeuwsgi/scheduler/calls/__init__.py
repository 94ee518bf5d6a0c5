"""What the functions of the `uwsgi` module do in this process, by theme."""
