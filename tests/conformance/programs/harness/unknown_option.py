"""An option that uWSGI does not know ends it with status 1 and a message."""
# uwsgi: --master --no-such-option-here
# log: unrecognized option.*
# seconds: 1
