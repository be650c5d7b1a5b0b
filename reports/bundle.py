"""Several PDFs as one, so that what belongs together makes one trip to the printer."""

from collections.abc import Sequence
from io import BytesIO

import pypdfium2

from reports.raster import one_at_a_time


def one_pdf(parts: Sequence[bytes]) -> bytes:
    """The pages of each part after those of the one before, each at its own size."""
    with one_at_a_time:
        whole = pypdfium2.PdfDocument.new()
        for part in parts:
            document = pypdfium2.PdfDocument(part)
            whole.import_pages(document)
            document.close()
        target = BytesIO()
        whole.save(target)
        whole.close()
    return target.getvalue()
