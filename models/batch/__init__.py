"""What the district gets and whom it may trust: records, header, parts and trust list."""
