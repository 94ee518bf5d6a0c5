"""How roles exist: inline, all of them in this process."""
