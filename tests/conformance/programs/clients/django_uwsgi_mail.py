"""django-uwsgi-ng's mail backend: its job never gets through, since it reads the pickled body as text, for ever."""
# uwsgi: --master --socket {cwd}/socket --spooler jobs --spooler-frequency 1 --import {program}
# seconds: 3

import django
from django.conf import settings

settings.configure(
    EMAIL_BACKEND="django_uwsgi.mail.EmailBackend",
    UWSGI_EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend",
    USE_TZ=True,
    TIME_ZONE="UTC",
)
django.setup()

import uwsgi  # noqa: E402
from django.core import mail  # noqa: E402
from django_uwsgi import tasks  # noqa: E402, F401
from tracing import trace  # noqa: E402

decorated = uwsgi.spooler


def spooler(job):
    mail.outbox = []
    try:
        return decorated(job)
    except UnicodeDecodeError as error:
        trace("not sent", str(error), mail.outbox)
        raise


uwsgi.spooler = spooler
trace("spooled", mail.send_mail("Hello", "World", "from@example.com", ["to@example.com"]))
