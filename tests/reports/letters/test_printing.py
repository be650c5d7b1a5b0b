"""The papers as offices would hold them: whole, right, the same every time, or refused in words."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from models.codes import AddressSide, PaperSize
from models.errors import RuleError
from models.letter.document import Letterhead, Sheet, Signature
from models.progress import silent
from reports import letters as papers
from reports.letters import body, ending, introduction, official, printing, receipt
from reports.letters.printing import render_letter, render_letters, render_receipt
from tests.letter_samples import INTRODUCTION, LETTER, RECEIPT, STORY, logo, pages, words
from tests.outside_tools import have, run

ROOT = Path(printing.__file__).parent.parent.parent
WIDTH = 453.5
BOTH = pytest.mark.parametrize("letter", [LETTER, INTRODUCTION], ids=["dinas", "pengantar"])


def test_the_surat_dinas_says_what_it_must_in_the_order_offices_expect(tmp_path):
    text = words(render_letter(LETTER), tmp_path)
    parts = (
        "PEMERINTAH KABUPATEN BANYUWANGI",
        "KECAMATAN TEGALDLIMO",
        "DESA KALIPAIT",
        "Kode Pos 68484",
        "Kalipait, 24 November 2026",
        "600.2.7.6/045/429.504.05/2026",
        "Sifat : Segera",
        "Lampiran : 1 (satu) berkas",
        "Yth. Kepala Dinas PU",
        "BANYUWANGI",
        "bersama ini kami sampaikan",
        "Nama : Siti Contoh",
        "NIK : 3510044708909001",
        "Luas lantai : 28 m²",
        "mohon dapat dilakukan survei",
        "1. Fotokopi KTP dan KK",
        "diucapkan terima kasih",
        "KEPALA DESA KALIPAIT,",
        "Slamet Contoh",
        "Tembusan:",
        "1. Yth. Camat Tegaldlimo;",
        "2. Arsip.",
    )
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, place in zip(parts, places, strict=True) if place < 0]
    assert places[:4] == sorted(places[:4]), "the head"
    assert places[10:] == sorted(places[10:]), "the body, down to the copies"


def test_the_surat_pengantar_has_its_title_and_number_and_no_marks():
    text = words(render_letter(INTRODUCTION))
    assert text.index("SURAT PENGANTAR") < text.index("Nomor: 600.2.7.6/045")
    for absent in ("Sifat", "Lampiran", "Yth. Kepala Dinas", "rujukan", "RUJUKAN"):
        assert absent not in text.replace("Yth. Camat", "")


def test_the_receipt_says_what_the_resident_needs_to_know():
    text = words(render_receipt(RECEIPT))
    for part in (
        "TANDA TERIMA",
        "Nomor kasus: 2026/0012",
        "Siti Contoh",
        "Rumah tidak layak huni",
        "Fotokopi KTP",
        "Sri Contoh",
        "1 Desember 2026",
        "Pelayanan ini tidak dipungut biaya.",
        "lapor.go.id",
        "112",
        "menarik persetujuan",
    ):
        assert part in text


@BOTH
@pytest.mark.parametrize(
    ("paper", "size"),
    [
        (PaperSize.A4, (595.28, 841.89)),
        (PaperSize.F4, (609.45, 935.43)),
        (PaperSize.FOLIO, (595.28, 935.43)),
        (PaperSize.LEGAL, (612, 1008)),
    ],
)
def test_the_paper_has_exactly_its_size(letter, paper, size):
    pdf = render_letter(replace(letter, sheet=Sheet(paper)))
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx(size, abs=0.01)


@pytest.fixture(scope="module")
def elsewhere():
    """What the two letters are in two other processes, which hash differently."""
    script = (
        "import sys, hashlib; from models.letter.document import LetterDocument;"
        "from reports.letters import render_letter\n"
        "for line in sys.stdin:"
        " print(hashlib.sha256(render_letter(LetterDocument.from_json(line))).hexdigest())"
    )
    done = [
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            input="\n".join(accented(letter).to_json() for letter in (LETTER, INTRODUCTION)),
            capture_output=True,
            text=True,
            check=True,
        )
        for seed in ("1", "2")
    ]
    return list(zip(*(each.stdout.split() for each in done), strict=True))


def accented(letter):
    return replace(letter, story=STORY + " é Ł m²")


@BOTH
def test_same_letter_same_bytes_in_every_process(letter, elsewhere):
    here = hashlib.sha256(render_letter(accented(letter))).hexdigest()
    assert elsewhere[letter is INTRODUCTION] == (here, here)


def test_a_letter_after_many_others_has_the_same_bytes():
    alone = render_letter(LETTER)
    render_letter(replace(LETTER, story="Ωmega éèê " * 50))
    assert render_letter(LETTER) == alone


@BOTH
def test_the_pdf_names_itself_its_language_and_embeds_its_fonts(letter, tmp_path):
    pdf = render_letter(letter)
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata.title == f"{letter.title or letter.subject} {letter.number_text}"
    assert reader.metadata.author == "Desa Kalipait"
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "id-ID"
    assert str(catalog["/ViewerPreferences"]["/DisplayDocTitle"]).lower() == "true"
    if have("pdffonts"):
        file = tmp_path / "letter.pdf"
        file.write_bytes(pdf)
        fonts = run("pdffonts", file).splitlines()[2:]
        assert fonts
        assert all("LiberationSans" in line and " yes yes yes " in line for line in fonts), fonts
    else:
        used = [
            font.get_object()
            for page in reader.pages
            for font in page["/Resources"]["/Font"].values()
        ]
        assert all("/FontFile2" in font["/FontDescriptor"] for font in used)


@BOTH
def test_the_pdf_is_sound(letter, tmp_path):
    file = tmp_path / "letter.pdf"
    file.write_bytes(render_letter(replace(letter, story=STORY, watermark="CONTOH", notice="x")))
    if have("qpdf"):
        assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)
    else:
        assert len(PdfReader(file, strict=True).pages) > 1


@BOTH
def test_names_and_addresses_print_whole_whatever_stands_in_them(letter, tmp_path):
    odd = ('Budi <b>& Anak</b> %d {name} \\ ("A") é', "Alamat <RT 03/RW 02> & Dusun " * 10)
    letter = replace(letter, identity=(("Nama", odd[0]), ("Alamat", odd[1].strip())))
    text = words(render_letter(letter), tmp_path)
    assert odd[0] in text
    assert text.count("<RT 03/RW 02>") == 10


@BOTH
def test_a_name_without_a_blank_is_broken_not_cut(letter):
    name = "N" * 60 + "Y" * 60
    text = "".join(pages(render_letter(replace(letter, identity=(("Nama", name),)))))
    assert name in text.replace(" ", "")


@BOTH
def test_a_story_of_900_words_flows_over_pages_and_loses_none(letter):
    printed = pages(render_letter(replace(letter, story=STORY)))
    found = [word for page in printed for word in page.split() if word.startswith("kata")]
    assert found == STORY.split()
    assert 2 <= len(printed) <= 3
    for number, page in enumerate(printed[1:], start=2):
        assert f"Nomor {letter.number_text} halaman {number} dari {len(printed)}" in page


@BOTH
@pytest.mark.parametrize("count", range(60, 300, 20))
def test_the_signature_never_stands_alone(letter, count):
    story = " ".join(STORY.split()[:count])
    *before, last = pages(render_letter(replace(letter, story=story)))
    assert "Slamet Contoh" in last
    assert "KEPALA DESA KALIPAIT," in last
    if before:
        follows = last.split(f"dari {len(before) + 1}")[1]
        ahead = follows[: follows.index("KEPALA DESA KALIPAIT")]
        assert "diucapkan terima kasih." in ahead
        assert "Demikian disampaikan" in ahead, "two lines of text move along"


@BOTH
@pytest.mark.parametrize(
    ("text", "shown"),
    [("Siti 😀", "U+1F600"), ("سيتي", "U+0633"), ("שלום", "U+05E9"), ("漢字", "U+6F22")],
)
@pytest.mark.parametrize("field", ["identity", "story", "copies", "signature", "letterhead"])
def test_what_cannot_be_printed_is_refused_in_words(letter, text, shown, field):
    part = {
        "identity": (("Nama", text),),
        "story": text,
        "copies": (text,),
        "signature": Signature(("X,",), text),
        "letterhead": Letterhead((text,)),
    }[field]
    with pytest.raises(RuleError, match=r"letter\.unknown_glyph") as refused:
        render_letter(replace(letter, **{field: part}))
    assert refused.value.field == field
    assert shown in str(refused.value.details["characters"])


@pytest.mark.parametrize("side", AddressSide)
def test_the_address_stands_where_the_office_wants_it(side):
    rows = official.official_rows(replace(LETTER, address_side=side), WIDTH)
    (across,) = [span.x for row in rows for span in row.spans if span.text == "Yth."]
    assert (across > WIDTH / 2) == (side == AddressSide.RIGHT)


def test_a_long_number_takes_a_line_of_its_own_beside_the_date(tmp_path):
    number = "400.12.2.4/000045a/429.504.05/KEP/VIII/2026"
    for side in AddressSide:
        letter = replace(LETTER, number_text=number, address_side=side)
        assert number in words(render_letter(letter), tmp_path)


def test_a_long_address_gets_the_room_that_a_long_number_would_take_from_it():
    """Under the number it is not torn into single words; a short one stays beside it."""

    def begins(letter):
        rows = official.official_rows(letter, WIDTH)
        marks = {span.text: (place, span.x) for place, row in enumerate(rows) for span in row.spans}
        return marks["Yth."][1], marks["Kepada"][0] - marks["Nomor"][0]

    number = "400.12.2.4/000045a/429.504.05/2026"
    beside = begins(replace(LETTER, number_text=number, addressee="Kepala Dinas Sosial"))
    long = "Kepala Dinas Sosial, Pemberdayaan Perempuan dan Keluarga Berencana " * 2
    under = begins(replace(LETTER, number_text=number, addressee=long.strip()))
    assert beside[0] > 0.55 * WIDTH >= under[0] and (beside[1], under[1]) == (0, 1)


def test_deputies_sign_with_their_prefix_rank_and_nip(tmp_path):
    signature = Signature(
        ("LURAH SISIR", "SEKRETARIS KELURAHAN,"),
        "Wati Contoh, S.Sos.",
        "a.n.",
        "Penata Tk. I (III/d)",
        "NIP 19800101 200501 2 001",
    )
    text = words(render_letter(replace(LETTER, signature=signature)), tmp_path)
    assert "a.n. LURAH SISIR" in text
    assert "Wati Contoh, S.Sos. Penata Tk. I (III/d) NIP 19800101 200501 2 001" in text


def test_the_camat_signs_left_of_the_office(tmp_path):
    camat = Signature(("CAMAT TEGALDLIMO,",), above="Mengetahui,")
    text = words(render_letter(replace(INTRODUCTION, acknowledged=camat)), tmp_path)
    assert "Mengetahui, Kalipait, 24 November 2026" in text
    assert "CAMAT TEGALDLIMO, KEPALA DESA KALIPAIT," in text
    assert "(....." in text


@BOTH
def test_a_practice_letter_carries_its_mark_on_every_page(letter):
    marked = replace(letter, story=STORY, watermark="CONTOH", notice="Bukan surat resmi.")
    printed = pages(render_letter(marked))
    assert len(printed) > 1
    assert all("CONTOH" in page and "Bukan surat resmi." in page for page in printed)
    assert "CONTOH" not in words(render_letter(letter))


def test_the_logo_is_on_the_first_page_only_once_in_a_bundle():
    head = replace(LETTER.letterhead, logo=logo())
    many = [replace(LETTER, letterhead=head, number_text=f"{n}/2026") for n in range(20)]
    pdf = render_letters(many, silent)
    assert len(PdfReader(BytesIO(pdf)).pages) == 20
    assert pdf.count(b"/Subtype /Image") == 1


def test_a_logo_in_grey_saves_ink_and_stays_grey_in_the_kept_words():
    head = replace(LETTER.letterhead, logo=logo(), grey=True)
    grey = replace(LETTER, letterhead=head)
    assert b"/DeviceRGB" not in render_letter(grey)
    assert b"/DeviceRGB" in render_letter(replace(grey, letterhead=replace(head, grey=False)))
    assert type(grey).from_json(grey.to_json(), logo()) == grey


def test_a_bundle_holds_each_letter_whole_and_tells_how_far_it_is():
    told = []
    many = [replace(LETTER, number_text=f"{n:03}/2026") for n in range(1, 6)]
    many[2] = replace(many[2], sheet=Sheet(PaperSize.F4))
    pdf = render_letters(many, lambda done, total: told.append((done, total)))
    reader = PdfReader(BytesIO(pdf))
    assert [round(float(page.mediabox.width)) for page in reader.pages] == [595, 595, 609, 595, 595]
    for number, page in enumerate(reader.pages, start=1):
        assert f"{number:03}/2026" in page.extract_text()
    assert told == [(n, 5) for n in range(1, 6)]


def test_the_folder_offers_the_same_papers_without_loading_the_press():
    script = (
        "import sys, reports.letters as papers; print('reportlab' in sys.modules);"
        "from tests.letter_samples import LETTER; papers.render_letter(LETTER)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
    assert papers.render_letter(LETTER) == render_letter(LETTER)
    assert papers.render_letters([LETTER]) == render_letter(LETTER)
    assert papers.render_receipt(RECEIPT) == render_receipt(RECEIPT)


def test_parts_that_are_empty_leave_no_heading_behind():
    bare = replace(LETTER, facts=(), attachments=(), copies=(), story="")
    text = words(render_letter(bare))
    for heading in ("Keadaan yang kami catat", "kami lampirkan", "Tembusan"):
        assert heading not in text
    assert ending.copies_rows("Tembusan:", (), WIDTH) == []
    assert len(body.body_rows(bare, WIDTH)) < len(body.body_rows(LETTER, WIDTH))
    assert introduction.title_rows("SURAT PENGANTAR", WIDTH)[0].rules
    assert receipt.receipt_rows(RECEIPT, WIDTH)
