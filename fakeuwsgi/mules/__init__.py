"""Mules: the queues that carry messages to them, the farms they form, and who a message is for."""
