"""%(...) joins and calculates from left to right; unknown names stay; names are looked up in the order of the options."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# file: conf.ini
# [uwsgi]
# p = 2
# c = 8
# sum = %(p + c)
# chain = %(p c + 2)
# product = %(p * c)
# quotient = %(c / p)
# less = %(p - c)
# plus = %(p ++)
# minus = %(p --)
# join = %(p c)
# zero = %(c / 0)
# words = %(p x c)
# left = %(c + p * 2)
# empty = %()
# unknown = %(nope)
# unknowns = %(nope nope)|
# negative = %(less / 4)
# number = %(7 + p)
# nested = %(%(p))
# parens = %(x(y)z)%(p)
# open = %(p
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
