"""The books of the office about letters (Permendagri 47/2016)."""
