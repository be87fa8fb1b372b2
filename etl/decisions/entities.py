"""Entities as people decided: two that are one, or one that is two."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from etl.decisions import fields
from etl.decisions.file import Decision
from etl.decisions.unfit import Unfit
from etl.resolve import entities as resolution
from etl.resolve.digests import Digest
from etl.resolve.entities import Entities, Entity
from etl.resolve.spelling import Named, anywhere

Key = TypeVar("Key")


def merged(found: Entities, digests: Sequence[Digest], decided: Sequence[Decision]) -> tuple[Entities, list[Unfit]]:
    """The entities after all merges and splits, in the order they were decided, and the decisions that do not fit."""
    known = {digest.document_id: digest for digest in digests}
    unfit = []
    for decision in decided:
        try:
            if decision.action == "merge":
                found = _merge(found, decision)
            elif decision.action == "split":
                found = _split(found, known, decision)
        except ValueError as reason:
            unfit.append(Unfit(decision.decision_id, str(reason)))
    return (_used(found, digests) if found.exceptions else found), unfit


def _merge(found: Entities, decision: Decision) -> Entities:
    gone, kept = decision.expected, decision.value
    if gone not in found.by_id:
        raise ValueError(f"no document names {gone!r} any more")
    if gone == kept:
        raise ValueError("an entity cannot be merged into itself")
    by_id = {entity_id: entity for entity_id, entity in found.by_id.items() if entity_id != gone}
    if kept not in by_id:
        by_id[kept] = _known(kept)
    return Entities(by_id, _renamed(found.ids, gone, kept), _renamed(found.exceptions, gone, kept))


def _renamed(ids: Mapping[Key, str], gone: str, kept: str) -> dict[Key, str]:
    return {key: kept if entity_id == gone else entity_id for key, entity_id in ids.items()}


def _split(found: Entities, known: Mapping[str, Digest], decision: Decision) -> Entities:
    """The names of one document that meant `expected` mean `value` there; `quote`, if given, says which name."""
    digest = known.get(decision.document_id)
    if digest is None:
        raise ValueError("its document is gone")
    meant = [name for name in digest.names if found.meant(digest.document_id, name) == decision.expected]
    meant = [name for name in meant if decision.quote in ("", Named(*name).name)]
    if not meant:
        raise ValueError(f"the document does not name {decision.expected!r} so any more")
    other = _other(found, anywhere(fields.entity(decision.value)))
    exceptions = {(digest.document_id, name): other.entity_id for name in meant}
    return replace(found, by_id={**found.by_id, other.entity_id: other}, exceptions=found.exceptions | exceptions)


def _other(found: Entities, name: Named) -> Entity:
    """The entity that a name means, which may have been known before."""
    single = resolution.resolve_names({name: 1}, ())
    entity_id = single.ids[name]
    return found.by_id.get(entity_id) or single.by_id[entity_id]


def _known(entity_id: str) -> Entity:
    """An entity of the gazetteer. Raises ValueError where there is none with this id."""
    return _other(Entities({}, {}), anywhere(fields.entity(entity_id)))


def _used(found: Entities, digests: Sequence[Digest]) -> Entities:
    """Without the entities that no document means any more."""
    used = {found.meant(digest.document_id, name) for digest in digests for name in digest.names}
    return replace(found, by_id={key: entity for key, entity in found.by_id.items() if key in used})
