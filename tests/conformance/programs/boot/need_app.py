"""--need-app without an application ends uWSGI with status 22, after the imports."""
# uwsgi: --master --socket {cwd}/socket --need-app --import {program}
# seconds: 2
# log: ^(no app loaded|\*\*\* no app loaded).*

from tracing import trace

trace("import")
