"""A whole record reads as peewee itself reads it, whatever table it is of."""

from peewee import ModelSelect

from models.tables import TABLES, Case, Need, Person
from tests.case_samples import need_ids, opened


def as_peewee_reads(table):
    return list(ModelSelect(table, table._meta.sorted_fields, is_default=True))


def told(record):
    return vars(record) | {"model": type(record)}


def test_every_table_reads_as_peewee_reads_it(desk):
    opened(desk, "food", "health")
    with_records = 0
    for table in TABLES:
        records = [told(one) for one in table.select()]
        assert records == [told(one) for one in as_peewee_reads(table)], table
        with_records += bool(records)
    assert with_records > 10


def test_what_is_read_can_be_asked_for_its_parent_and_is_not_changed(desk):
    case_id = opened(desk, "food")
    need = Need.get_by_id(need_ids(case_id)[0])
    assert not need.is_dirty()
    assert need.case == Case.get_by_id(case_id)
    assert need.case is need.case, "asked for once"


def test_some_columns_joined_tables_and_tuples_are_peewee_s_own_affair(desk):
    case_id = opened(desk, "food")
    joined = Case.select(Case, Person).join(Person).where(Case.id == case_id).get()
    assert joined.person.name == "Siti Contoh"
    bare = Case.select().join(Person).where(Person.name == "Siti Contoh").get()
    assert bare.id == case_id
    part = Person.select(Person.name).where(Person.id == joined.person_id).get()
    assert (part.name, part.nik) == ("Siti Contoh", None)
    extended = Person.select().select_extend(Person.name.alias("called")).get()
    assert (extended.name, extended.called) == ("Siti Contoh", "Siti Contoh")
    assert Case.select().tuples().get()[0] == case_id
    assert Case.select().dicts().get()["id"] == case_id
