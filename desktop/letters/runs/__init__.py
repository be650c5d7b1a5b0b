"""Letters for many referrals on screen: the plan, the run and its end, and what was interrupted."""
