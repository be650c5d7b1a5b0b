"""Papers with a number that are no letter of a referral: listed, seen and issued."""
