"""What the program does without a window: the practice office, checking a batch, testing itself."""
