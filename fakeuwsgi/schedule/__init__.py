"""When things are due: cron rules and timers, without a clock. Whoever asks brings the time along."""
