"""What agencies answer: the code on the slip, the answers themselves, and the file they come in."""
