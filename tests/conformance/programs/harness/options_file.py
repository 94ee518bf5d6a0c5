"""Options come from an ini file that stands beside the program."""
# uwsgi: --ini app.ini
# file: app.ini
# [uwsgi]
# ; a comment
# master = true
# mules = 1
# spooler = jobs
# import = {program}
# end
# seconds: 1

import uwsgi
from tracing import trace

trace("opt", {key: value for key, value in sorted(uwsgi.opt.items()) if key != "import"})
