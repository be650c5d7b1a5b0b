"""How much of a batch anybody may make us read: refused before it is unpacked."""

FILE = 64 << 20
"""Bytes of a batch, encrypted or not."""
MEMBERS = 2000
MEMBER = 20 << 20
"""Bytes of one member, unpacked."""
UNPACKED = 200 << 20
"""Bytes of all members, unpacked."""
RATIO = 200
"""Unpacked bytes to one packed byte of a member."""
DESCRIPTOR = 4 << 20
"""Bytes of datapackage.json."""
IDENTITIES = 64 << 10
"""Bytes of an age identity file."""
