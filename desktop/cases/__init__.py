"""Cases on screen: the list, the intake, the case with its referrals."""
