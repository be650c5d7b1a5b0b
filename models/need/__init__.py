"""What a resident lacks: the forms it is asked by, the answers, points and hints."""
