"""Which line, cadre or campaign fits which way in; the case, its letter and its history say it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.batch.tables import TABLES
from models.case.cases import CaseDetails, case, correct_case
from models.case.channels import check_detail, details_of, way_text
from models.case.timeline import timeline
from models.codes import Channel, ChannelDetail, ProblemTerm
from models.errors import RuleError
from models.letter.parts import words
from models.letter.words import compose, default_options
from models.need.needs import NeedDraft, answer_need
from tests.case_samples import FOOD, drafted, need_ids, opened


@given(st.sampled_from(Channel), st.sampled_from(ChannelDetail))
def test_a_detail_is_taken_where_its_channel_offers_it_and_refused_elsewhere(channel, detail):
    if detail in details_of(channel):
        assert check_detail(channel, detail) is detail
    else:
        with pytest.raises(RuleError, match=r"channel\.detail"):
            check_detail(channel, detail)


def test_every_detail_belongs_to_some_channel_and_none_need_be_said():
    offered = {detail for channel in Channel for detail in details_of(channel)}
    assert offered == set(ChannelDetail)
    assert all(check_detail(channel, None) is None for channel in Channel)


def test_a_case_keeps_the_detail_and_refuses_one_of_another_channel(desk):
    case_id = opened(
        desk, channel=Channel.COMPLAINT, channel_detail=ChannelDetail.LAPOR_CAMAT, place="Dusun A"
    )
    found = case(case_id)
    assert found.channel_detail is ChannelDetail.LAPOR_CAMAT
    assert way_text(found.channel, found.channel_detail, found.place).endswith(
        ", Lapor Camat, Dusun A"
    )
    with pytest.raises(RuleError, match=r"channel\.detail") as refused:
        correct_case(case_id, CaseDetails(Channel.OUTREACH, channel_detail=ChannelDetail.RT), desk)
    assert refused.value.field == "channel_detail"
    assert case(case_id).channel is Channel.COMPLAINT


def test_the_timeline_tells_the_way_the_case_came(desk):
    case_id = opened(
        desk, channel=Channel.OUTREACH, channel_detail=ChannelDetail.CAMPING_EMBUN, place="Kapuk"
    )
    (first,) = [line for line in timeline(case_id, desk) if line.title == "Kasus dibuka"]
    assert first.text == "Jemput bola, Camping Embun, Kapuk"


@pytest.mark.parametrize(
    ("channel", "detail", "said"),
    [
        (Channel.OUTREACH, ChannelDetail.CAMPING_EMBUN, "jemput bola Camping Embun di Kapuk"),
        (Channel.OUTREACH, ChannelDetail.OTHER, "kegiatan jemput bola di Kapuk"),
        (Channel.NEIGHBOURHOOD, ChannelDetail.DASAWISMA, "laporan dasawisma"),
        (Channel.COMPLAINT, ChannelDetail.EMERGENCY_LINE, "layanan darurat 112"),
        (Channel.COMPLAINT, None, "pengaduan masyarakat yang kami terima"),
    ],
)
def test_the_letter_opens_with_the_way_the_case_came(desk, channel, detail, said):
    case_id = opened(desk, channel=channel, channel_detail=detail, place="Kapuk")
    referral_id = drafted(desk, case_id)
    letter = compose(referral_id, default_options(referral_id, desk), desk)
    assert said in letter.opening


def test_the_letter_has_words_for_every_channel_and_detail():
    assert set(words()["found"]) == set(Channel)
    assert set(words()["detail"]) == set(ChannelDetail) - {ChannelDetail.OTHER}


def test_how_long_solving_takes_is_kept_with_the_need_and_told(desk):
    case_id = opened(desk)
    draft = NeedDraft("food", FOOD)
    assert case(case_id).needs[0].term is None
    answer_need(need_ids(case_id)[0], replace(draft, term=ProblemTerm.LONG), desk)
    assert case(case_id).needs[0].term is ProblemTerm.LONG
    assert any("Jangka panjang" in line.text for line in timeline(case_id, desk))


def test_the_way_in_stays_in_the_office():
    sent = {column.sql for table in TABLES for column in table.columns}
    for kept_back in ("channel", "channel_detail", "visit_id", "place"):
        assert f'"case".{kept_back}' not in sent
