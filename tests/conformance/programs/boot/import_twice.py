"""A file named twice is run twice; a module only once; a package folder runs its __init__."""
# uwsgi: --master --socket {cwd}/socket --import twice.py --import twice.py --import once --import once --import ./package --import {program}
# seconds: 1
# file: twice.py
# from tracing import trace
# trace("twice", __name__)
# end
# file: once.py
# from tracing import trace
# trace("once", __name__)
# end
# file: package/__init__.py
# from tracing import trace
# trace("package", __name__, __file__)
# end

from tracing import trace

trace("program")
