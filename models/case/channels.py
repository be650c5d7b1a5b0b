"""The ways a case comes to the office, and which line, cadre or campaign each may name."""

from collections.abc import Mapping

from models.codes import Channel, ChannelDetail
from models.errors import RuleError
from models.labels import label

DETAILS: Mapping[Channel, tuple[ChannelDetail, ...]] = {
    Channel.OUTREACH: (
        ChannelDetail.CAMPING_EMBUN,
        ChannelDetail.MOBILE_SERVICE,
        ChannelDetail.OTHER,
    ),
    Channel.NEIGHBOURHOOD: (
        ChannelDetail.RT,
        ChannelDetail.RW,
        ChannelDetail.CADRE,
        ChannelDetail.DASAWISMA,
    ),
    Channel.COMPLAINT: (
        ChannelDetail.EMERGENCY_LINE,
        ChannelDetail.LAPOR_CAMAT,
        ChannelDetail.LAPOR,
        ChannelDetail.BANYUWANGI_MELAYANI,
        ChannelDetail.SMART_KAMPUNG,
        ChannelDetail.SERVICE_MALL,
        ChannelDetail.OTHER,
    ),
}
"""Channels that stand for several; the others say all by themselves."""


def details_of(channel: Channel) -> tuple[ChannelDetail, ...]:
    """What a channel may name, in the order a form offers it; empty where there is no choice."""
    return DETAILS.get(channel, ())


def check_detail(channel: Channel, detail: ChannelDetail | None) -> ChannelDetail | None:
    """The detail, where it belongs to the channel. Raises `RuleError("channel.detail")`."""
    if detail is not None and detail not in details_of(channel):
        raise RuleError(
            "channel.detail", field="channel_detail", detail=label(detail), channel=label(channel)
        )
    return detail


def way_text(channel: Channel, detail: ChannelDetail | None, place: str = "") -> str:
    """`Jemput bola, Camping Embun, Afdeling Malangsari`: how a case came, in one line."""
    words = (label(channel), "" if detail is None else label(detail), place)
    return ", ".join(word for word in words if word)
