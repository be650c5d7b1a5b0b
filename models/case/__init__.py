"""The case and all that happens in it: needs settled, referrals moved, notes, sharing, timeline."""
