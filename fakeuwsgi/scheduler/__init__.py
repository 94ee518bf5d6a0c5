"""What is due next, and who does it: the processes of an instance as a deterministic scheduler moves them."""
