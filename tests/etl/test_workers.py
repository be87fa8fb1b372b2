"""How documents are read by one process."""

import gc
from pathlib import Path

from etl import workers


def test_python_looks_for_cycles_more_seldom_only_while_documents_are_read(tmp_path: Path) -> None:
    usual = gc.get_threshold()
    (tmp_path / "a.txt").write_text("Завод выпустил 500 машин.", "utf-8")
    meanwhile = [gc.get_threshold()[0] for _ in workers.read_all([tmp_path / "a.txt"], tmp_path, {})]
    assert meanwhile == [workers.NEW_RECORDS]
    assert gc.get_threshold() == usual
