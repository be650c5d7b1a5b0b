"""Several PDFs as one, so that what belongs together makes one trip to the printer."""

from collections.abc import Iterable, Sequence
from io import BytesIO

import pypdfium2

from reports.raster import one_at_a_time


def one_pdf(parts: Iterable[bytes]) -> bytes:
    """The pages of each part after those of the one before, each at its own size.

    What `parts` raises on its way is passed on.
    """
    target = BytesIO()
    with one_at_a_time:
        whole = pypdfium2.PdfDocument.new()
    try:
        for part in parts:
            with one_at_a_time:  # for each anew: a preview need not wait for all of them
                document = pypdfium2.PdfDocument(part)
                whole.import_pages(document)
                document.close()
        with one_at_a_time:
            whole.save(target)
    finally:
        with one_at_a_time:
            whole.close()
    return target.getvalue()


def with_parts(pdf: bytes | None, parts: Sequence[tuple[int, bytes]]) -> bytes:
    """The file with other files' pages put in; each part says how many pages lie before it in the
    end, the first parts first. Without a file the parts are all there is.
    """
    target = BytesIO()
    with one_at_a_time:
        whole = pypdfium2.PdfDocument(pdf) if pdf is not None else pypdfium2.PdfDocument.new()
        for before, part in parts:
            document = pypdfium2.PdfDocument(part)
            whole.import_pages(document, index=before)
            document.close()
        whole.save(target)
        whole.close()
    return target.getvalue()
