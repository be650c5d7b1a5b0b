"""Who runs `verify` reads what the batch is, in plain words."""

import dataclasses
import datetime as dt

from models.codes import BatchKind
from reports.batch.words import in_words


def test_a_batch_is_told_in_plain_words(sample):
    report = sample.district.verify(sample.encrypted)
    text = "\n".join(in_words(report))
    assert "Kiriman sah (LATIHAN): seluruh data dari kantor 35.10.04.2009." in text
    assert "Nomor 1, bagian 1, dibuat 16 Maret 2026." in text
    assert report.digits in text
    assert report.signer_digits in text
    assert "2 warga, 2 kasus, 2 kebutuhan, 2 rujukan, 2 surat, 4 berkas" in text
    assert "1 kasus tanpa dasar tidak dikirim" in text
    assert "Terenkripsi untuk penerima." in text


def test_a_part_and_a_warning_are_told(sample):
    report = sample.district.verify(sample.encrypted, valid_until=dt.date(2026, 3, 1))
    header = dataclasses.replace(report.header, more=True, kind=BatchKind.DELTA)
    text = "\n".join(in_words(dataclasses.replace(report, header=header)))
    assert "perubahan" in text
    assert "masih ada bagian berikutnya" in text
    assert text.endswith("minta daftar yang baru.")
