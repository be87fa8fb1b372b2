"""How fast documents are read, beside a full natasha pipeline on the same texts in the same run.

    python benchmarks/reading.py [FOLDER] [--rounds N]

Both start with their models loaded and run on one core; for both Python looks for unused cycles as seldom. The natasha
pipeline is its own models through slovnet: sentences and tokens (razdel), names, morphology and syntax. Ours is the
whole of `etl.pipeline.read` as a run calls it: text, zones, marks, publication date, facts, ledger. Printed:
characters a second of each, their ratio, and the memory above the interpreter.
"""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import argparse  # noqa: E402
import resource  # noqa: E402
import time  # noqa: E402
from collections.abc import Callable  # noqa: E402
from pathlib import Path  # noqa: E402

DEFAULT = Path(__file__).resolve().parent.parent / "tests" / "gold" / "dev"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    before = _memory()
    from etl import readers, workers

    paths = [path for path in readers.find(options.folder) if path.suffix in {".txt", ".md", ".html"}]
    texts = [text for text in (readers.read(path, options.folder).text for path in paths) if text]
    characters = sum(map(len, texts))

    def ours() -> None:
        for _ in workers.read_all(paths, options.folder, {}):
            pass

    ours()
    added = _memory() - before
    peer = natasha_pipeline()

    def theirs() -> None:
        with workers.seldom_cleared():
            for text in texts:
                peer(text)

    theirs()
    print(f"{len(texts)} documents, {characters:,} characters, best of {options.rounds} rounds, one core")
    fast, slow = (characters / _best(run, options.rounds) for run in (ours, theirs))
    print(f"atlas, whole reading      {fast:10,.0f} characters/s   {added:4.0f} MB above the interpreter")
    print(f"natasha, sentences…syntax {slow:10,.0f} characters/s")
    print(f"ratio                     {fast / slow:10.2f}")


def natasha_pipeline() -> Callable[[str], None]:
    """Sentences, tokens, names, morphology and syntax of a text by natasha's models."""
    from navec import Navec
    from razdel import sentenize, tokenize
    from slovnet import NER, Morph, Syntax

    from etl.text.names import models

    folder = models.data_folder()
    navec = Navec.load(folder / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    loaded = [
        kind.load(folder / "model" / f"slovnet_{name}_news_v1.tar", batch_size=1).navec(navec)
        for kind, name in ((Morph, "morph"), (Syntax, "syntax"))
    ]
    names = NER.load(folder / "model" / "slovnet_ner_news_v1.tar", batch_size=1).navec(navec)

    def run(text: str) -> None:
        tokens = [[token.text for token in tokenize(sentence.text)] for sentence in sentenize(text)]
        for model in loaded:
            list(model.map(tokens))
        names(text)

    return run


def _best(run: Callable[[], None], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def _memory() -> float:
    """Peak resident memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
