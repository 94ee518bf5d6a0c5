"""The conditions on environment, options, files, plugins, host and reload, and what %(_) is in them."""
# uwsgi: --ini conf.ini --socket app.sock --import {program}
# seconds: 1
# env: SOME=thing
# file: conf.ini
# [uwsgi]
# if-env = SOME
# a = [%(_)]
# endif =
# if-env = SOME=thing
# b = [%(_)]
# endif =
# if-env = SOME=other
# c = [%(_)]
# endif =
# if-not-env = NOPE
# d = [%(_)]
# endif =
# if-not-env = SOME=other
# e = [%(_)]
# endif =
# if-exists = conf.ini
# f = [%(_)]
# endif =
# if-not-exists = nope
# g = [%(_)]
# endif =
# if-dir = .
# h = [%(_)]
# endif =
# if-file = .
# i = [%(_)]
# endif =
# if-file = conf.ini
# j = [%(_)]
# endif =
# if-not-file = .
# k = [%(_)]
# endif =
# if-not-dir = conf.ini
# l = [%(_)]
# endif =
# if-opt = a
# m = [%(_)]
# endif =
# if-opt = a=[thing]
# n = [%(_)]
# endif =
# if-not-opt = zz
# o = [%(_)]
# endif =
# if-not-opt = a=1
# p = [%(_)]
# endif =
# if-reload =
# q = [%(_)]
# endif =
# if-not-reload =
# r = [%(_)]
# endif =
# if-plugin = python
# s = [%(_)]
# endif =
# if-plugin = lua
# t = [%(_)]
# endif =
# if-not-plugin = lua
# u = [%(_)]
# endif =
# if-hostname = no-such-host
# v = [%(_)]
# endif =
# ifenv = SOME
# w = [%(_)]
# endif =
# ifdir = .
# x = [%(_)]
# endif =
# if-directory = nope
# y = [%(_)]
# endif =
# if-exists =
# z = [%(_)]
# endif =
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
