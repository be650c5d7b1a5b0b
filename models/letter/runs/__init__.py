"""Letters for many referrals in one run: looked at first, issued one by one, and resumable."""
