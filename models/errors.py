"""The kinds of failure the office can meet: a code says which sentence, `details` fill it."""


class AppError(Exception):
    """A failure we expected. Its words stand in `models.sentences` under `code`."""

    def __init__(self, code: str, **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class RuleError(AppError):
    """The request breaks a rule of the office. The clerk can change it and try again.

    `field` names the field of the draft the sentence belongs beside, or is empty.
    """

    def __init__(self, code: str, *, field: str = "", **details: str | int) -> None:
        super().__init__(code, **details)
        self.field = field


class StoreError(AppError):
    """The disk, the key or another program is in the way. Nothing was changed."""


class FileRefused(AppError):
    """A file from outside is not what it should be. Nothing of it was taken over."""


class Cancelled(Exception):
    """The clerk stopped the work. Not an error: nothing is shown."""
