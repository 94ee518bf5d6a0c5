"""XML: empty elements are 1, repeated ones repeat, app becomes mount, ids choose."""
# uwsgi: --xml conf.xml:two --socket app.sock --import {program}
# seconds: 1
# file: conf.xml
# <all>
# <uwsgi id="one"><x>1</x></uwsgi>
# <uwsgi id="two"><lazy-apps/><a>1</a><a> 2 </a><b>%n &lt;</b><c id="two">1</c><d id="one">1</d><e><!-- c --></e></uwsgi>
# </all>
# end

import uwsgi
from tracing import trace, trace_call


trace("opt", *uwsgi.opt.items())
