"""What was being typed, kept encrypted in the store, so that a crash or a lock loses nothing."""

import json
from typing import Any

from models.desk import Desk
from models.store import writing
from models.tables import FormDraft

Content = dict[str, Any]


def save_draft(form: str, content: Content, desk: Desk) -> None:
    """Keep the typing of one form for one account; the newest replaces the one before."""
    with writing():
        FormDraft.insert(
            account=desk.account_uuid,
            form=form,
            content=json.dumps(content, ensure_ascii=False, sort_keys=True),
            saved_at=desk.clock.now().isoformat(timespec="seconds"),
        ).on_conflict(
            conflict_target=(FormDraft.account, FormDraft.form),
            preserve=(FormDraft.content, FormDraft.saved_at),
        ).execute()


def load_draft(form: str, desk: Desk) -> Content | None:
    """The typing this account left in a form, or None."""
    row = FormDraft.get_or_none(account=desk.account_uuid, form=form)
    return None if row is None else json.loads(row.content)


def forms_left(desk: Desk) -> list[str]:
    """The forms in which this account left typing, the one it typed in last first."""
    query = FormDraft.select(FormDraft.form).where(FormDraft.account == desk.account_uuid)
    return [row.form for row in query.order_by(FormDraft.saved_at.desc(), FormDraft.form)]


def drop_draft(form: str, desk: Desk) -> None:
    """Forget the typing of a form: it was saved as a record, or thrown away on purpose."""
    with writing():
        FormDraft.delete().where(
            (FormDraft.account == desk.account_uuid) & (FormDraft.form == form)
        ).execute()
