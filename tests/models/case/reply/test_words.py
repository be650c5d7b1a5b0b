"""An answer in one line says all that was told and nothing that was not."""

import datetime as dt

from models.case.reply.words import reply_words
from models.codes import ReasonCode, ReplyChannel


def test_a_bare_answer_says_only_how_it_came():
    assert reply_words({"channel": ReplyChannel.SLIP}) == "lewat lembar jawaban"


def test_everything_told_is_said_in_one_line():
    told = {
        "channel": "phone",
        "told_by": "Bu Rini",
        "reason_code": ReasonCode.WAITLIST,
        "text": "Tunggu",
        "appointment_on": dt.date(2026, 3, 20),
        "appointment_place": "loket 2",
        "queue_number": "B-17",
        "benefit": "Beras",
        "benefit_on": "2026-03-19",
        "amount": 1_250_000,
        "evidence": "Foto",
    }
    assert reply_words(told, "Dinkes") == (
        "Masuk daftar tunggu · Tunggu · janji 20-03-2026 loket 2 · nomor antrean B-17 · "
        "diterima warga: Beras, Rp1.250.000, 19-03-2026 · bukti: Foto · disarankan ke Dinkes · "
        "lewat telepon, Bu Rini"
    )


def test_what_somebody_else_told_says_who_and_how():
    told = {"channel": "phone", "confirmer": "family", "told_by": "Budi", "attachment_id": 3}
    assert reply_words(told) == "menurut Keluarga, Budi, telepon · ada berkas"


def test_nothing_given_is_not_the_same_as_not_told():
    assert "Rp0" in reply_words({"channel": "file", "amount": 0})
