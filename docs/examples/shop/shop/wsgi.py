"""What ``module = shop.wsgi:application`` of uwsgi.ini loads in the master, before it forks."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")

application = get_wsgi_application()

# After Django is set up, since the tasks use its models; in the master, so that every process inherits them.
import orders.background  # noqa: E402, F401
