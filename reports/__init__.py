"""What leaves or enters as a file: letters, registers, batches, spreadsheets, pictures."""
