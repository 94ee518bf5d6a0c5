"""The magic variables of a file, of the first file and of an included one; unknown ones vanish."""
# uwsgi: --ini sub/conf.tar.ini --socket app.sock --import {program}
# seconds: 1
# file: sub/conf.tar.ini
# [uwsgi]
# path = %p
# dir = %d
# names = %n|%e|%s|%c|%o|%x
# static = %v|%V|%%|%z|%q|%k|%u|%U|%g|%G
# hash = %j
# shell = 100% x
# include = inc.ini
# bracket = %[
# end
# file: inc.ini
# [uwsgi]
# lower = %n|%s|%c|%o
# upper = %N|%S|%O|%E|%X
# end

import os

import uwsgi
from tracing import trace, trace_call


here = os.path.basename(os.getcwd()).encode()
for key, value in uwsgi.opt.items():
    if isinstance(value, bytes) and key != "hash":
        trace(key, value.replace(os.getcwd().encode(), b"CWD").replace(here, b"HERE"))
