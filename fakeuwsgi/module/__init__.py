"""The `uwsgi` module, built from the options: a name exists exactly when real uWSGI has it."""
