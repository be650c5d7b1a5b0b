"""`simpul verify`: what a batch is, or in one sentence why it is refused."""

from pathlib import Path

from desktop.commands.arguments import Options, UsageError
from desktop.commands.terminal import say
from models.batch.trust_list import LIMIT as TRUST_LIMIT
from models.batch.trust_list import read_trust
from models.desk import Clock
from models.files import read_at_most
from reports.batch import limits
from reports.batch.encryption import is_encrypted, read_identities
from reports.batch.verify import verify_batch
from reports.batch.words import in_words

TRUST = "trust.json"
NEEDS_KEY = (
    "Paket ini terenkripsi: sebutkan kunci penerimanya dengan --identity BERKAS "
    "(daftar kepercayaan diambil dari trust.json di sampingnya, atau dari --trust BERKAS)."
)


def run(options: Options) -> int:
    """Exit code 0 for a batch that holds; a refusal is raised and said by `terminal`."""
    file, identity = options.file, options.identity
    if file is None:
        raise UsageError("Sebutkan berkas paket yang akan diperiksa.")
    data = read_at_most(file, limits.FILE + 1)
    if identity is None and is_encrypted(data):
        raise UsageError(NEEDS_KEY)
    trust_file = options.trust or _beside(identity)
    trust = read_trust(read_at_most(trust_file, TRUST_LIMIT + 1))
    identities = _identities(identity) if identity else ()
    report = verify_batch(data, trust, identities, Clock().today())
    for line in in_words(report):
        say(line)
    return 0


def _beside(identity: Path | None) -> Path:
    if identity is None:
        raise UsageError(
            "Sebutkan kunci penerima dengan --identity, atau untuk berkas yang sudah dibuka "
            "daftar kepercayaan dengan --trust."
        )
    return identity.with_name(TRUST)


def _identities(file: Path) -> tuple[str, ...]:
    text = read_at_most(file, limits.IDENTITIES).decode("utf-8", "replace")
    return read_identities(text)
