from models.settings import keep_setting, setting


def test_a_setting_is_kept_and_replaced(store):
    assert setting("idle_minutes", 10) == 10
    keep_setting("idle_minutes", 5)
    keep_setting("idle_minutes", 20)
    assert setting("idle_minutes", 10) == 20
