"""Settings of the shop; what differs between machines comes from ``SHOP_*`` variables of the environment."""

from __future__ import annotations

import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(os.environ.get("SHOP_VAR", BASE_DIR / "var")).resolve()

SECRET_KEY = os.environ.get("SHOP_SECRET_KEY", "only-for-your-own-machine-0123456789-0123456789")
DEBUG = os.environ.get("SHOP_DEBUG") == "1"
ALLOWED_HOSTS = os.environ.get("SHOP_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

INSTALLED_APPS = ["orders"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
ROOT_URLCONF = "shop.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "shop.sqlite3",
        "OPTIONS": {
            # Workers, spoolers and mules write to one file: wait for one another instead of failing.
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# uWSGI's cron fires by local time. Django puts this zone into the process, so "2:40" is 2:40 in Berlin.
TIME_ZONE = "Europe/Berlin"
USE_TZ = True
LANGUAGE_CODE = "en"

EMAIL_BACKEND = os.environ.get("SHOP_EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = VAR_DIR / "mail"
DEFAULT_FROM_EMAIL = "The Little Shop <shop@example.com>"
SERVER_EMAIL = "shop@example.com"
MANAGERS = [("Office", "office@example.com")]

# The same folder that uwsgi.ini gives to its second spooler, so that mail never waits behind a payment.
MAIL_SPOOLER = str(VAR_DIR / "mail-jobs")

# Seconds to wait before the second, third and fourth try, when the bank is busy.
PAYMENT_DELAYS = tuple(int(seconds) for seconds in os.environ.get("SHOP_PAYMENT_DELAYS", "60,300,1500").split(","))

# Seconds between the payment and the mail that asks for a review.
REVIEW_AFTER = int(os.environ.get("SHOP_REVIEW_AFTER", 3 * 24 * 60 * 60))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "short"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"orders": {"level": "INFO"}},
}
