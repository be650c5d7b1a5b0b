"""What the long lists share: named filters, order, export, and changing many records at once."""
