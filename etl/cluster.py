"""Work done by a Dask cluster (dask.distributed): needs the extra `cluster`, and this code on every worker."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from importlib.util import find_spec
from typing import Any, TypeVar

from etl import fingerprints

Item = TypeVar("Item")
Made = TypeVar("Made")
PATIENCE = "20s"
AHEAD = 4
"""Items on their way for each thread of the cluster: enough to keep it busy, few enough to be held in memory."""


class Unsuitable(RuntimeError):
    """The cluster cannot do this work; the message says why."""


def mapped(address: str, function: Callable[[Item], Made], items: Iterable[Item]) -> Iterator[Made]:
    """What `function` makes of each item, in their order.

    Raises Unsuitable without the library, without a worker, or where a worker has other code or libraries than we.
    """
    if find_spec("distributed") is None:
        raise Unsuitable("--scheduler needs more: pip install 'avtoprom-atlas[cluster]'")
    from distributed import Client

    with Client(address, timeout=PATIENCE, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        threads = sum(_workers(client).values())
        sent: deque[Any] = deque()
        for item in items:
            sent.append(client.submit(function, item, pure=False))
            if len(sent) > AHEAD * threads:
                yield _result(sent.popleft())
        while sent:
            yield _result(sent.popleft())


def _result(future: Any) -> Any:
    """What came of an item. Raises Unsuitable where every worker that tried it died."""
    from distributed import KilledWorker

    try:
        return future.result()
    except (KilledWorker, CancelledError) as error:
        raise Unsuitable(f"the cluster lost its workers: {error}") from error


def _workers(client: Any) -> dict[str, int]:
    """The threads of each worker, after checking that all of them read as we do."""
    client.wait_for_workers(1, timeout=PATIENCE)
    strange = [worker for worker, found in client.run(_code).items() if found != fingerprints.reading()]
    if strange:
        raise Unsuitable(f"other code or libraries than here: {', '.join(sorted(strange))}")
    return dict(client.nthreads())


def _code() -> str:
    """On a worker: what documents are read by there."""
    return fingerprints.reading()
