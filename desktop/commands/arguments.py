"""What stands on the command line, with Indonesian words for its help and its mistakes."""

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from models.codes import PaperSize

PROGRAM = "simpul"
LARGEST_SEED = 2**63 - 1


class UsageError(Exception):
    """The command line cannot be understood. Its one argument is the sentence to say."""


@dataclass(frozen=True, slots=True)
class Options:
    """The command (empty: open the window) and what it was given."""

    command: str = ""
    store: Path | None = None
    out: Path | None = None
    seed: int | None = None
    residents: Path | None = None
    file: Path | None = None
    identity: Path | None = None
    trust: Path | None = None
    sizes: tuple[PaperSize, ...] = ()


def version() -> str:
    """The version of the installed distribution."""
    import importlib.metadata  # slow to load, and only asked for by name

    return importlib.metadata.version("simpul")


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> NoReturn:
        print(f"Simpul {version()}")
        parser.exit()


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, prefix or "Pemakaian: ")


class _Parser(argparse.ArgumentParser):
    """argparse says mistakes in English, each version its own; this one raises `UsageError`."""

    def __init__(self, prog: str, usage: str, description: str = "", **given: Any) -> None:
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
            **given,
        )
        self.options = self.add_argument_group("Pilihan")
        self.options.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        del message
        raise UsageError(_sentence("Perintah ini tidak dapat dipahami"))


def read_arguments(arguments: list[str]) -> Options:
    """Raises `UsageError`; prints and leaves with 0 for `--help` and `--version`."""
    parser = _parser()
    try:
        known, unknown = parser.parse_known_args(arguments)
    except argparse.ArgumentError as error:
        if error.argument_name == "PERINTAH":
            raise UsageError(_sentence("Perintah itu tidak dikenal")) from error
        raise UsageError(
            _sentence(f"Pilihan {error.argument_name} tidak lengkap atau tidak benar")
        ) from error
    if unknown:
        raise UsageError(_sentence(f"Ada yang tidak dikenal: {' '.join(unknown)}"))
    options = Options(**vars(known))
    if options.command and options.store is not None:
        raise UsageError(_sentence("--store hanya untuk membuka jendela, bukan untuk perintah"))
    if options.command == "verify" and options.file is None:
        raise UsageError(_sentence("Sebutkan berkas batch yang akan diperiksa"))
    if options.command == "gallery" and options.out is None:
        raise UsageError(_sentence("Sebutkan folder untuk gambar dengan --out FOLDER"))
    return options


def _sentence(what: str) -> str:
    return f"{what}; lihat `{PROGRAM} --help`."


def _parser() -> _Parser:
    parser = _Parser(
        PROGRAM,
        f"{PROGRAM} [--store FOLDER] [--version] [PERINTAH ...]",
        "Simpul mencatat kesulitan warga, membuat surat, dan mengirim berkas ke kabupaten.\n"
        "Tanpa perintah, jendela program dibuka.",
    )
    parser.options.add_argument(
        "--store", type=_path, metavar="FOLDER", help="folder data kantor yang dibuka"
    )
    parser.options.add_argument(
        "--version",
        action=_Version,
        default=argparse.SUPPRESS,
        nargs=0,
        help="tampilkan versi program",
    )
    commands = parser.add_subparsers(
        title="Perintah", metavar="PERINTAH", dest="command", parser_class=_Parser
    )
    _add_demo(commands)
    _add_verify(commands)
    _add_gallery(commands)
    commands.add_parser(
        "self-test",
        usage=f"{PROGRAM} self-test",
        help="uji program yang terpasang, dalam folder sementara",
    )
    parser.set_defaults(command="")
    return parser


def _add_demo(commands: Any) -> None:
    demo = commands.add_parser(
        "demo",
        usage=f"{PROGRAM} demo [--out FOLDER] [--seed N] [--residents BERKAS.xlsx]",
        help="buat kantor latihan: warga, kasus, surat, register dan paket",
    )
    demo.options.add_argument(
        "--out", type=_path, metavar="FOLDER", help="folder baru, atau kantor latihan yang diganti"
    )
    demo.options.add_argument(
        "--seed", type=_seed, metavar="N", help="bilangan; yang sama membuat kantor yang sama"
    )
    demo.options.add_argument(
        "--residents", type=_path, metavar="BERKAS.xlsx", help="warga dari templat OpenSID"
    )


def _add_verify(commands: Any) -> None:
    verify = commands.add_parser(
        "verify",
        usage=f"{PROGRAM} verify BERKAS [--identity BERKAS] [--trust BERKAS]",
        help="periksa paket: isinya apa, atau mengapa ditolak",
    )
    verify.options.add_argument(
        "file", type=_path, nargs="?", metavar="BERKAS", help="paket kiriman"
    )
    verify.options.add_argument(
        "--identity", type=_path, metavar="BERKAS", help="kunci age milik penerima"
    )
    verify.options.add_argument(
        "--trust",
        type=_path,
        metavar="BERKAS",
        help="daftar kepercayaan; bila kosong, trust.json di samping kunci",
    )


def _add_gallery(commands: Any) -> None:
    gallery = commands.add_parser(
        "gallery",
        usage=f"{PROGRAM} gallery --out FOLDER [--sizes UKURAN ...]",
        help="gambar setiap surat, lembar dan daftar dengan data contoh, biasa dan terburuk",
    )
    gallery.options.add_argument(
        "--out", type=_path, metavar="FOLDER", help="folder baru, atau galeri yang diganti"
    )
    gallery.options.add_argument(
        "--sizes",
        type=_paper_size,
        nargs="+",
        default=(),
        metavar="UKURAN",
        help=f"ukuran kertas: {_sizes()}; bila kosong, semuanya",
    )


def _sizes() -> str:
    return ", ".join(size.value for size in PaperSize)


def _paper_size(text: str) -> PaperSize:
    for size in PaperSize:
        if size.value.casefold() == text.casefold():
            return size
    raise UsageError(_sentence(f"--sizes memerlukan ukuran kertas ({_sizes()})"))


def _path(text: str) -> Path:
    if not text.strip() or "\0" in text:
        raise UsageError(_sentence("Nama berkas atau folder tidak boleh kosong"))
    return Path(text)


def _seed(text: str) -> int:
    if not text.isdecimal() or int(text) > LARGEST_SEED:
        raise UsageError(_sentence("--seed memerlukan bilangan bulat, misalnya --seed 7"))
    return int(text)
