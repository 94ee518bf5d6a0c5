"""uWSGI's signals without processes: the table of handlers, and what a registered target means."""
