"""Who opens the store: accounts, key slots, passwords and the recovery code."""
