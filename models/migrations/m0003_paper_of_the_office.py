"""Two more paper sizes, the logo in grey to save ink, and how far a printer prints beside."""

from typing import TYPE_CHECKING

from peewee import SqliteDatabase

if TYPE_CHECKING:
    from playhouse.migrate import SchemaMigrator

DATA = (
    # A CHECK cannot be widened in place: a new column takes over the values and the name.
    """ALTER TABLE "office" ADD COLUMN "wider_paper_size" TEXT NOT NULL DEFAULT 'A4'
    CHECK (wider_paper_size IN ('A4', 'F4', '210x330', 'Legal'))""",
    """UPDATE "office" SET "wider_paper_size" = "paper_size" """,
    """ALTER TABLE "office" DROP COLUMN "paper_size" """,
    """ALTER TABLE "office" RENAME COLUMN "wider_paper_size" TO "paper_size" """,
    """ALTER TABLE "office" ADD COLUMN "ink_saving" INTEGER NOT NULL DEFAULT 0
    CHECK (ink_saving IN (0, 1))""",
    """ALTER TABLE "office" ADD COLUMN "offset_x" INTEGER NOT NULL DEFAULT 0
    CHECK (offset_x BETWEEN -100 AND 100)""",
    """ALTER TABLE "office" ADD COLUMN "offset_y" INTEGER NOT NULL DEFAULT 0
    CHECK (offset_y BETWEEN -100 AND 100)""",
)


def upgrade(migrator: "SchemaMigrator", database: SqliteDatabase) -> None:
    for statement in DATA:
        database.execute_sql(statement)
