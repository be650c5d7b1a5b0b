"""Four words a clerk can remember, and no password that a neighbour would try first."""

import collections
import secrets
from importlib import resources

import pytest

from models.access.passwords import (
    LONGEST,
    SHORTEST,
    check_password,
    generate_words,
    offer_password,
)
from models.errors import RuleError

NEAR = ("Sri Contoh", "sri", "Kalipait", "Tegaldlimo")
WORDS = resources.files("resources.words").joinpath("indonesian.txt").read_text("utf-8").split("\n")


def test_the_list_is_long_short_worded_and_sorted():
    words = WORDS[:-1]
    assert len(words) == len(set(words)) >= 2048
    assert words == sorted(words)
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert all(4 <= len(word) <= 8 for word in words)


def test_generated_words_come_from_the_whole_list():
    counted = collections.Counter()
    for _ in range(1000):
        password = generate_words(secrets.token_bytes)
        counted.update(password.split(" "))
    assert set(counted) <= set(WORDS)
    assert len(counted) > len(WORDS) * 0.7  # 4,000 draws of 2,304 reach 82 % of them
    assert max(counted.values()) < 15


def test_words_that_would_be_refused_are_not_offered():
    same_word_four_times = [b"\0" * 4] * 4
    others = [number.to_bytes(4, "big") for number in (5, 70, 900, 2000)]
    draws = iter([*same_word_four_times, *others])
    offered = offer_password(lambda _count: next(draws))
    assert offered == " ".join(WORDS[number] for number in (5, 70, 900, 2000))
    check_password(offered)


def test_the_number_of_words_and_the_chance_are_the_callers():
    assert len(generate_words(secrets.token_bytes, 6).split(" ")) == 6
    assert generate_words(bytes) == " ".join([WORDS[0]] * 4)


def test_an_uneven_draw_is_drawn_again():
    draws = iter([b"\xff\xff\xff\xff", *[b"\0\0\0\1"] * 4])
    assert generate_words(lambda _count: next(draws)) == " ".join([WORDS[1]] * 4)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password.too_short"),
        ("kuda terbang 12", None),
        ("kuda terbang 1", "password.too_short"),
        ("x" * (LONGEST + 1), "password.too_long"),
        ("aaaaaaaaaaaaaaaaaaaa", "password.repeated"),
        ("abcabcabcabcabcabcabc", "password.repeated"),
        ("rumahku rumahku rumahku", "password.repeated"),
        ("3510051708909001", "password.digits"),
        ("0812-3456-7890-1234", "password.digits"),
        ("Kalipait Kalipait", "password.repeated"),
        ("Desa Kalipait 2026!!", "password.near"),
        ("kalipait-tegaldlimo", "password.near"),
        ("K4L1P41T-T3g4ldl1m0", "password.near"),
        ("Sri Contoh 12345678", "password.near"),
        ("password12345678", "password.common"),
        ("P@ssw0rd P@ssw0rd 1", "password.common"),
        ("KantorDesa Banyuwangi", "password.common"),
        ("Bismillahirrahmanirrahim", "password.common"),
        ("qwertyuiopasdfghjkl", "password.common"),
        ("indonesia merdeka 1945", "password.common"),
        ("sapi makan rumput basah", None),
        ("\u212biqwertz kambing laut", None),
        ("jalan ke sawah Pak Tono", None),
    ],
)
def test_what_is_guessed_first_is_refused_with_its_reason(password, code):
    if code is None:
        check_password(password, near=NEAR)
        return
    with pytest.raises(RuleError, match=code) as refused:
        check_password(password, near=NEAR)
    assert refused.value.field == "password"


def test_length_is_counted_as_the_key_sees_it():
    """NFKC first, as in `models.access.keys`: a ligature is two letters, a composed accent one."""
    check_password("\ufb01lm kuda laut 9")
    with pytest.raises(RuleError, match="password.too_short"):
        check_password("cafe\u0301 kuda laut")
    assert SHORTEST == 15


def test_nothing_near_is_no_obstacle():
    check_password("sapi makan rumput basah", near=("", " ", "A", "\u0000"))
