"""New tables from what is known and what must be read: as little as possible is done twice."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from etl import decisions, faults, fingerprints, pipeline, workers
from etl.cache import Cache
from etl.decisions import Decision, Unfit
from etl.faults import Together
from etl.job import Job
from etl.records import Document, Reading
from etl.resolve import digests
from etl.resolve.digests import Digest
from etl.resolve.entities import Entities
from etl.resolve.memory import Memory
from etl.resolve.spelling import NameKey
from etl.tables import text
from etl.vocabulary import prepared, schema
from etl.workers import Hands

Part = dict[str, bytes]
AT_ONCE = 256
"""Documents whose rows are fetched from the cache at once: few enough not to count in the memory."""


@dataclass(slots=True)
class Building:
    """The work of one run: documents by id, their hashes, what was decided, and what was found so far.

    `faults` are the documents that are left out, since the program made a mistake in them."""

    folder: Path
    paths: Mapping[str, Path]
    hashes: dict[str, str]
    decided: Sequence[Decision]
    store: Cache
    job: Job
    unfit: list[Unfit] = field(default_factory=list)
    faults: dict[str, Exception] = field(default_factory=dict)
    _own: dict[str, list[Decision]] = field(default_factory=dict)
    _digest_keys: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for decision in self.decided:
            self._own.setdefault(decision.document_id, []).append(decision)

    def known(self, hands: Hands) -> list[Digest]:
        """A digest of each document, ordered by id; what is not known is read by `hands`."""
        keys = {document_id: self._digest_key(document_id) for document_id in self.paths}
        found = dict(self.store.entries("digests", keys))
        missing = [document_id for document_id in sorted(self.paths) if document_id not in found]
        for reading in self._readings(missing, hands):
            document_id = reading.document.document_id
            try:
                corrected, unfit = decisions.corrected(reading, self._own.get(document_id, ()))
                found[document_id] = (digests.packed(digests.of(corrected)), unfit)
            except Exception as error:  # noqa: BLE001
                self.faults[document_id] = error
                found[document_id] = (digests.packed(Digest(document_id)), ())
                continue
            self.store.put("digests", document_id, self._digest_key(document_id), found[document_id])
        self.unfit += [entry for _, unfit in found.values() for entry in unfit]
        return [digests.unpacked(found[document_id][0]) for document_id in sorted(found)]

    def together(self, known: Sequence[Digest]) -> Together:
        """What all documents make together, their entities merged and split as decided."""
        self.job.step("resolving")
        key = fingerprints.everything()
        memory = Memory(*self.store.get("names", "", key) or ())
        made = faults.together(known, lambda some: decisions.merged(digests.resolve(some, memory), some, self.decided))
        if memory.is_news:
            self.store.put("names", "", key, memory.packed())
        self.unfit += made.unfit
        self.faults |= made.faults
        return made

    def parts(self, known: Sequence[Digest], made: Together) -> Iterator[Part]:
        """The rows of each document, ordered by id, then those that all make together."""
        self.job.step("writing", len(known))
        entities = made.entities
        shown = digests.shown(entities)
        apart = {document_id for document_id, _ in entities.exceptions}
        for start in range(0, len(known), AT_ONCE):
            some = known[start : start + AT_ONCE]
            keys = {
                digest.document_id: self._part_key(digest, entities if digest.document_id in apart else None, shown)
                for digest in some
                if digest.document_id not in self.faults
            }
            ready = dict(self.store.entries("parts", keys))
            for number, document_id in enumerate((digest.document_id for digest in some), start=start + 1):
                yield ready.get(document_id) or self._made(document_id, keys.get(document_id, ""), entities)
                self.job.at(number, document_id)
        yield as_text(made.rows)

    def _made(self, document_id: str, key: str, entities: Entities) -> Part:
        """The rows of a document, made and remembered; those of one that is left out are made at every run."""
        if document_id in self.faults:
            left_out = faults.unread(Document(document_id, self.hashes[document_id]), self.faults[document_id])
            return as_text(pipeline.document_rows(left_out, entities))
        part = self._part(document_id, entities)
        self.store.put("parts", document_id, key, part)
        return part

    def _readings(self, missing: Sequence[str], hands: Hands) -> Iterator[Reading]:
        """Readings of documents, known ones first."""
        keys = self.store.keys("readings")
        new = [name for name in missing if keys.get(name) != self._reading_key(name)]
        self.job.step("reading", len(new))
        yield from (self._reading(name) for name in missing if name not in set(new))
        with self._prepared() if new else nullcontext():
            read = workers.read_all([self.paths[name] for name in new], self.folder, self._own, hands)
            for number, reading in enumerate(read, start=1):
                self.job.at(number, reading.document.document_id)
                self._remember(reading)
                yield reading

    @contextmanager
    def _prepared(self) -> Iterator[None]:
        """While inside, what an earlier run worked out of the vocabulary is known; what this one adds is remembered."""
        key = fingerprints.everything()
        taken = self.store.get("vocabulary", "", key) or {}
        prepared.take(taken)
        yield
        if prepared.known().keys() - taken.keys():
            self.store.put("vocabulary", "", key, prepared.known())

    def _reading(self, document_id: str) -> Reading:
        """A reading from the cache; read again where the cache lost it."""
        found: Reading | None = self.store.get("readings", document_id, self._reading_key(document_id))
        if found is None:
            (found,) = workers.read_all([self.paths[document_id]], self.folder, self._own)
            self._remember(found)
        return found

    def _remember(self, reading: Reading) -> None:
        """Keep what was read; the file may have changed since its hash was taken, then the reading's hash counts."""
        document_id = reading.document.document_id
        self.hashes[document_id] = reading.document.sha256
        self._digest_keys.pop(document_id, None)
        self.store.put("readings", document_id, self._reading_key(document_id), reading)

    def _part(self, document_id: str, entities: Entities) -> Part:
        corrected, _ = decisions.corrected(self._reading(document_id), self._own.get(document_id, ()))
        return as_text(pipeline.document_rows(corrected, entities))

    def _reading_key(self, document_id: str) -> str:
        dates = [d for d in self._own.get(document_id, ()) if d.action == "date"]
        return fingerprints.of(self.hashes[document_id], fingerprints.reading(), repr(dates) if dates else "")

    def _digest_key(self, document_id: str) -> str:
        """Worked out once, since it is asked for again for the rows of every document."""
        found = self._digest_keys.get(document_id)
        if found is None:
            own = self._own.get(document_id)
            reading = self._reading_key(document_id)
            found = fingerprints.of(reading, fingerprints.everything(), repr(own) if own else "")
            self._digest_keys[document_id] = found
        return found

    def _part_key(self, digest: Digest, entities: Entities | None, shown: Mapping[NameKey, bytes]) -> str:
        """What the rows of a document depend on: what was read and decided, and the entities that its names mean.

        `entities` are looked at for a document in which a name was decided to mean another one than elsewhere.
        """
        if entities:
            meant = repr([entities.by_id[entities.meant(digest.document_id, name)] for name in digest.names])
        else:
            meant = blake2b(b"".join([shown[name] for name in digest.names])).hexdigest()
        return fingerprints.of(self._digest_key(digest.document_id), meant)


def as_text(rows: Mapping[str, Sequence[text.Row]]) -> Part:
    """Rows by table as lines of CSV."""
    return {name: text.written(schema.tables()[name], found).encode("utf-8") for name, found in rows.items()}
