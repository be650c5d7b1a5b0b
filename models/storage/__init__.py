"""How the store lies on the disk: databases, chain, anchor, stored files and copies."""
