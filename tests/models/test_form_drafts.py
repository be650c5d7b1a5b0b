from models.form_drafts import drop_draft, forms_left, load_draft, save_draft


def test_typing_survives_and_the_newest_replaces_the_older(store, desk):
    save_draft("intake", {"name": "Ani"}, desk)
    save_draft("intake", {"name": "Ani Lestari", "needs": ["food"]}, desk)
    assert load_draft("intake", desk) == {"name": "Ani Lestari", "needs": ["food"]}


def test_another_form_has_its_own_draft_and_dropping_one_keeps_the_other(store, desk):
    save_draft("intake", {"a": 1}, desk)
    save_draft("person", {"b": 2}, desk)
    assert forms_left(desk) == ["person", "intake"]
    drop_draft("intake", desk)
    assert forms_left(desk) == ["person"]
    assert load_draft("intake", desk) is None
    assert load_draft("person", desk) == {"b": 2}
