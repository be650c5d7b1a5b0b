"""The clerk is told what a letter gave up for its one page, and where the second page begins."""

from dataclasses import replace

from models.letter.document import Signature
from reports.letters.fitting import Fallback
from reports.letters.length import length_of
from reports.letters.printing import fitted
from tests.letter_samples import LETTER, STORY
from tests.reports.letters.test_fitting import USUAL


def close():
    """A letter that gives up its empty lines for the one page."""
    stories = (" ".join(STORY.split()[:count]) for count in range(70, 200, 5))
    letters = (replace(USUAL, story=story) for story in stories)
    return next(each for each in letters if Fallback.EMPTY_LINES in fitted(each).given)


def test_a_short_letter_gives_up_nothing_and_has_one_page():
    found = length_of(LETTER)
    assert (found.pages, found.given, found.continued) == (1, (), "")


def test_only_what_shows_on_this_letter_is_told():
    tight = close()
    given = length_of(tight).given
    assert given[:2] == (Fallback.SINGLE_SPACING, Fallback.COPIES_BESIDE)
    assert Fallback.EMPTY_LINES in given
    bare = replace(tight, copies=(), identity=tight.identity[:-1])
    assert not {Fallback.COPIES_BESIDE, Fallback.EMPTY_LINES} & set(length_of(bare).given)
    camat = replace(tight, acknowledged=Signature(("CAMAT,",)))
    assert Fallback.COPIES_BESIDE not in length_of(camat).given


def test_the_first_words_of_the_second_page_are_told():
    found = length_of(replace(USUAL, story=STORY))
    assert found.pages > 1 and found.given == ()
    assert 0 < len(found.continued.split()) <= 6
