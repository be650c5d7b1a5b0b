"""The settings of need forms: which there are, the office's own, and the limits it goes by."""
