"""``python -m fakeuwsgi``: the same as the ``fakeuwsgi`` command."""

import sys

from fakeuwsgi.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
