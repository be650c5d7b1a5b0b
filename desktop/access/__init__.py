"""Who sits at the desk: unlocking, recovery, the lock, and the end of a sitting."""
