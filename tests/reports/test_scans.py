"""A PDF from outside is kept as pictures of its pages: what it does when opened is gone."""

from io import BytesIO

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from models.case.attachment.files import JPEG, PDF
from models.errors import Cancelled, FileRefused
from reports.raster import page_image, page_sizes_mm
from reports.scans import MOST_PAGES, flatten, one_scan, printable, read_attachment
from tests.picture_samples import SECRET, jpeg, pdf, phone_photo, photo


def test_a_pdf_loses_its_scripts_links_names_and_enclosed_files():
    writer = pypdf.PdfWriter(BytesIO(pdf()))
    script = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject("app.alert('x')")}
    action = DictionaryObject({NameObject(name): value for name, value in script.items()})
    writer.root_object[NameObject("/OpenAction")] = action
    writer.add_attachment("rahasia.txt", SECRET)
    target = BytesIO()
    writer.write(target)
    file = flatten(target.getvalue())
    assert file.media_type == PDF and file.pages == 2
    for word in (
        SECRET,
        b"/JS",
        b"/JavaScript",
        b"/EmbeddedFile",
        b"/URI",
        b"/AcroForm",
        b"/Annot",
    ):
        assert word not in file.content
    read = pypdf.PdfReader(BytesIO(file.content))
    assert not read.attachments and not read.metadata
    assert len(read.pages) == 2


def test_what_was_filled_into_its_form_stays_to_be_seen():
    drawn, bare = page_image(flatten(pdf(1)).content, 0, 72), page_image(pdf(1), 0, 72)
    assert dark_points(drawn) > dark_points(bare) + 20  # the letters of TERISI


def test_photos_of_the_pages_of_one_letter_become_one_pdf():
    files = [read_attachment(jpeg(photo(seed=1))), flatten(pdf(2)), read_attachment(jpeg())]
    whole = one_scan(files)
    assert (whole.media_type, whole.pages, len(page_sizes_mm(whole.content))) == (PDF, 4, 4)
    assert one_scan(files[:1]) is files[0]
    assert one_scan(files).content == whole.content


def dark_points(page):
    """Below the printed line, where the field is."""
    rows = page.rgba[200 * page.width * 4 : 260 * page.width * 4]
    return sum(value < 90 for value in rows[::4])


def test_the_paper_keeps_its_size_and_the_bytes_are_the_same_each_time():
    file = flatten(pdf())
    assert file.content == flatten(pdf()).content
    for width, height in page_sizes_mm(file.content):
        assert (round(width), round(height)) == (210, 297)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf(MOST_PAGES + 1), "pdf.many_pages"),
        (pdf(password="rahasia"), "pdf.password"),
        (b"%PDF-1.7 rusak", "pdf.unreadable"),
        (b"%PDF-1.7" + b"\0" * (30 * 2**20), "picture.too_large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_taken_is_refused_in_words(data, code):
    with pytest.raises(FileRefused) as refused:
        read_attachment(data)
    assert refused.value.code == code


def test_the_bytes_tell_what_a_file_is_not_its_name():
    assert read_attachment(phone_photo()).media_type == JPEG
    assert read_attachment(b"\n" + pdf()).media_type == PDF


def test_the_clerk_may_stop_between_two_pages():
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        flatten(pdf(), stop)


SAMPLE = pdf(1)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), max_size=20))
def test_damaged_pdfs_are_refused_and_never_break_the_program(changes):
    data = bytearray(SAMPLE)
    for place, value in changes:
        data[place] = value
    try:
        flatten(bytes(data))
    except FileRefused as refused:
        assert refused.code.startswith("pdf.")


def test_a_photo_is_printed_on_a_page_turned_as_the_photo_is():
    for size, wanted in (((400, 200), (297, 210)), ((200, 400), (210, 297))):
        page = printable(jpeg(photo(*size)), JPEG)
        assert [tuple(map(round, each)) for each in page_sizes_mm(page)] == [wanted]
    assert printable(b"%PDF-x", PDF) == b"%PDF-x"
