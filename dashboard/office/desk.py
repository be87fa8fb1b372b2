"""The places that work is done in: the folder of documents, the tables, the file of decisions."""

from dataclasses import dataclass, field
from pathlib import Path

from dashboard.data import Tables
from dashboard.office import decisions, folder
from dashboard.office.decisions import Decision
from dashboard.office.folder import Waiting
from dashboard.office.runs import Job, Runner


@dataclass(frozen=True, slots=True)
class Office:
    """Where documents, tables and decisions are. Without a folder of documents nothing can be taken in or run."""

    tables: Path
    documents: Path | None = None
    decisions: Path = Path()
    runner: Runner | None = field(default=None, compare=False)

    @property
    def decided(self) -> tuple[Decision, ...]:
        """The decisions that nobody took back, in the order they were taken."""
        return decisions.active(decisions.read(self.decisions))

    @property
    def job(self) -> Job:
        """The run that is at work, or how the last one ended."""
        return self.runner.job() if self.runner else Job()

    def waiting(self, tables: Tables) -> Waiting:
        """What in the folder of documents the tables do not know."""
        return folder.waiting(self.documents, tables) if self.documents else Waiting()

    def pending(self, tables: Tables) -> int:
        """How many decisions, taken or taken back, the tables do not hold yet."""
        job = self.job
        applied = job.began if job.state == "done" else folder.written(self.tables)
        return decisions.since(self.decisions, applied)


def open_office(tables: Path, documents: Path | None = None, file: Path | None = None) -> Office:
    """The office over folders; decisions stand beside the tables where nothing else is said."""
    decided = file or tables.parent / "decisions.csv"
    runner = Runner(documents.resolve(), tables.resolve(), decided.resolve()) if documents else None
    return Office(tables, documents, decided, runner)
