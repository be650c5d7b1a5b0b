"""Every paper of the program with invented data, usual and worst: for the gallery and the tests."""
