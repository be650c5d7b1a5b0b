"""The few questions of a form that decide the urgency, for a queue of people in the evening.

All else can be completed later: the case says what is still open.
"""

from models.need.fields import Field, FieldType, NeedForm


def urgency_questions(form: NeedForm) -> tuple[Field, ...]:
    """Those about danger to life, and the first required choice that gives points; in form order.

    A question that hangs on another answer is left for the whole form.
    """
    asked = [field for field in form.fields if field.show_when is None]
    weighing = [field for field in asked if field.required and _weighs(field)][:1]
    return tuple(field for field in asked if _tells_danger(field) or field in weighing)


def _weighs(field: Field) -> bool:
    return field.type is FieldType.CHOICE and any(each.points for each in field.options)


def _tells_danger(field: Field) -> bool:
    return field.type is FieldType.YES_NO and field.emergency
