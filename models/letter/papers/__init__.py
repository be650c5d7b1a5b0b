"""The papers beside the letter: receipts, slips, consent forms, lists of what is handed over."""
