"""Numbers of the register: given, kept, taken from outside, void; and what they classify."""
