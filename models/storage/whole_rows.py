"""Whole records of one table, read without asking anew of each column what it is."""

from typing import Any

from peewee import ModelObjectCursorWrapper, ModelSelect


class _WholeRows(ModelObjectCursorWrapper):
    """The columns are those of the table in its own order, for that is what was asked for."""

    def initialize(self) -> None:
        fields = self.model._meta.sorted_fields  # noqa: SLF001
        self.columns = [field.name for field in fields]
        self.readers = [(field.name, field.python_value) for field in fields]

    def process_row(self, row: tuple[Any, ...]) -> Any:
        record = self.model.__new__(self.model)
        record.__data__ = {
            name: None if value is None else read(value)
            for (name, read), value in zip(self.readers, row, strict=True)
        }
        record.__rel__ = {}
        record._dirty = set()  # noqa: SLF001
        return record


class TableSelect(ModelSelect):
    """peewee's query; of whole records of one table it makes them at once: a third of reading."""

    def _get_model_cursor_wrapper(self: Any, cursor: Any) -> Any:
        if self._is_default and len(self._from_list) == 1 and not self._joins:
            return _WholeRows(cursor, self.model, self._returning, self.model)
        return super()._get_model_cursor_wrapper(cursor)  # type: ignore[misc]
