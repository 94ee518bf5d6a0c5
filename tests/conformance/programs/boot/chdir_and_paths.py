"""--chdir comes after the spool folders and before the imports; --pythonpath takes patterns, the last folder comes first."""
# uwsgi: --master --spooler jobs --chdir sub --pythonpath "lib*" --pythonpath other --import {program} --env GIVEN=1 --unenv TAKEN
# env: TAKEN=1
# seconds: 1
# log: ^(added .* to pythonpath|chdir\(\) to .*)
# file: sub/inside.py
# pass
# end
# file: lib1/one.py
# pass
# end
# file: lib2/two.py
# pass
# end

import os
import sys

from tracing import trace

trace("folders", os.path.isdir("../jobs"), os.path.isdir("jobs"), os.path.exists("inside.py"))
trace("path", sys.path[:4])
trace("environment", os.environ.get("GIVEN"), os.environ.get("TAKEN"))
import uwsgi

trace("spoolers", os.path.basename(uwsgi.spoolers[0]), os.path.basename(os.path.dirname(uwsgi.spoolers[0])) != b"sub")
