"""The batch file: packed, signed and encrypted here, and checked by the same rules."""
