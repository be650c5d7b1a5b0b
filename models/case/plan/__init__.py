"""The plan of a case across agencies: its steps, what waits for what, and the proposal."""
