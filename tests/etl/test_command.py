"""`python -m etl` as a person or the dashboard starts it: exit codes, messages, what is not loaded."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl.tables import files

ROOT = Path(__file__).resolve().parents[2]
TINY = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import tiny
from etl import __main__, pipeline
pipeline.read = tiny.read
sys.exit(__main__.main(sys.argv[1:]))
"""


def etl(place: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The command with the reader of tiny documents, so that no models are loaded."""
    return subprocess.run(_line(place, *arguments), cwd=ROOT, capture_output=True, text=True, input=given, timeout=120)


def _line(place: Path, *arguments: str) -> list[str]:
    folders = ["--documents", str(place / "documents"), "--tables", str(place / "tables")]
    return [sys.executable, "-c", TINY, *arguments, *([] if "decide" in arguments else folders)]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.txt").write_text("2024\nAlpha made 500", "utf-8")
    return tmp_path


def test_all_read_is_0(place: Path) -> None:
    done = etl(place)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "1 document, 1 document added, 1 observation added",
        "  + a.txt  2024",
        "run 1 in runs.csv says it all",
    ]
    assert etl(place).stdout == "1 document, nothing new\n"


def test_a_document_that_cannot_be_read_is_1(place: Path) -> None:
    (place / "documents" / "empty.txt").write_bytes(b"")
    for _ in range(2):
        done = etl(place)
        assert (done.returncode, done.stderr) == (1, "not read: empty.txt: The file holds no text.\n")
    assert len(files.read_csv(place / "tables", "observations")) == 1


@pytest.mark.parametrize("order", [("explain", "--json", "FILE"), ("--json", "explain", "FILE")])
def test_explain_tells_by_its_code_whether_the_document_was_read(place: Path, order: tuple[str, ...]) -> None:
    (place / "documents" / "b.rtf").write_text("{\\rtf1 500}", "utf-8")
    line = (sys.executable, "-m", "etl", *order)
    told = subprocess.run(
        [part.replace("FILE", str(place / "documents" / "b.rtf")) for part in line],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 1, told.stderr
    assert json.loads(told.stdout)["document"]["note"] == "The file is an RTF file, not a document that can be read."


def test_a_name_with_a_line_break_takes_one_line(place: Path) -> None:
    (place / "documents" / "new\nline.txt").write_text("2024\nAlpha made 700", "utf-8")
    assert "  + new\\nline.txt" in etl(place).stdout


def test_no_folder_is_2(tmp_path: Path) -> None:
    done = etl(tmp_path)
    assert (done.returncode, done.stderr) == (2, f"etl: no folder {tmp_path / 'documents'}\n")
    assert not (tmp_path / "tables").exists()


def test_tables_that_cannot_be_written_are_2(place: Path) -> None:
    (place / "file").write_bytes(b"")
    done = subprocess.run(
        [*_line(place)[:-1], str(place / "file" / "tables")], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 2
    assert done.stderr.startswith("etl: ")


def test_broken_decisions_are_2_and_nothing_is_lost(place: Path) -> None:
    etl(place)
    (place / "decisions.csv").write_text("who,what\r\n", "utf-8")
    done = etl(place)
    assert done.returncode == 2
    assert "decisions.csv, line 1: the columns must be decision_id" in done.stderr
    assert len(files.read_csv(place / "tables", "observations")) == 1


def test_check_tells_and_writes_nothing(place: Path) -> None:
    done = etl(place, "--check")
    assert done.stdout.splitlines()[0] == "would be: 1 document, 1 document added, 1 observation added"
    assert [path.name for path in place.iterdir()] == ["documents"]


def test_a_decision_is_taken_down_and_applied(place: Path) -> None:
    etl(place)
    fact = files.read_csv(place / "tables", "observations")[0]["observation_id"]
    decisions = ["--decisions", str(place / "decisions.csv")]
    said = ["--document", "a.txt", "--fact", fact, "--field", "value", "--expected", "500", "--value", "600"]
    done = etl(place, "decide", "correct", *said, "--who", "Anna", "--why", "misprint", *decisions)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 observation changed" in etl(place).stdout
    assert files.read_csv(place / "tables", "observations")[0]["value"] == "600"
    back = json.dumps({"action": "withdraw", "value": done.stdout.strip(), "who": "Anna", "why": "it was right"})
    assert etl(place, "decide", "-", *decisions, given=back).returncode == 0
    etl(place)
    assert files.read_csv(place / "tables", "observations")[0]["value"] == "500"


REFUSED = [
    ({"action": "accept", "who": "Anna", "document_id": "a.txt"}, "a decision to accept needs fact_id"),
    ({"action": "accept", "document_id": "a.txt", "fact_id": "o-1"}, "a decision to accept needs who"),
    ({"action": "praise", "who": "Anna"}, "'praise' is none of accept"),
    ({"action": "date", "who": "Anna", "document_id": "a.txt", "value": "May"}, "'May' is no EDTF date"),
    ({"action": "accept", "when": "now"}, "a decision has no when"),
    (
        {"action": "correct", "who": "Anna", "document_id": "a.txt", "fact_id": "o-1", "field": "value", "value": "x"},
        "could not convert",
    ),
]


def test_decisions_that_could_never_be_applied_are_refused(place: Path) -> None:
    from etl import deciding

    for given, message in REFUSED:
        with pytest.raises(ValueError, match=message):
            deciding.decision(given)


def test_a_run_with_nothing_new_loads_no_models(place: Path) -> None:
    etl(place)
    heavy = ("slovnet", "navec", "pymorphy3", "pandas", "pyarrow", "numpy", "trafilatura", "etl.pipeline")
    code = "import sys; from etl import __main__; __main__.main(sys.argv[1:]); "
    code += f"print([name for name in {heavy} if name in sys.modules])"
    line = [sys.executable, "-c", code, "--documents", str(place / "documents"), "--tables", str(place / "tables")]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.stdout == "1 document, nothing new\n[]\n"


def test_the_state_of_the_run_is_told(place: Path) -> None:
    assert json.loads(etl(place, "job").stdout) == {"state": "none"}
    etl(place)
    told = json.loads(etl(place, "job").stdout)
    assert (told["state"], told["message"]) == ("done", "1 document, 1 document added, 1 observation added")
    assert etl(place, "cancel").returncode == 2


def test_watch_reruns_and_ends_cleanly(place: Path) -> None:
    watching = subprocess.Popen(
        _line(place, "watch", "--every", "0.1"), cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    _wait_for(place, 1)
    (place / "documents" / "b.txt").write_text("Beta made 7", "utf-8")
    _wait_for(place, 2)
    watching.send_signal(signal.SIGTERM)
    _, problems = watching.communicate(timeout=60)
    assert (watching.returncode, problems) == (0, "")


def _wait_for(place: Path, documents: int) -> None:
    for _ in range(600):
        if len(files.read_csv(place / "tables", "documents")) == documents:
            return
        time.sleep(0.1)
    raise AssertionError(f"never {documents} documents")


def test_workers_give_the_same_tables(tmp_path: Path) -> None:
    """Real documents, in which nothing is English or Russian enough to need the models."""
    (tmp_path / "documents").mkdir()
    for number in range(6):
        (tmp_path / "documents" / f"{number}.txt").write_text(f"Plant opened in {2010 + number}.", "utf-8")
    for count in ("1", "2"):
        folders = ["--documents", str(tmp_path / "documents"), "--tables", str(tmp_path / count / "tables")]
        line = [sys.executable, "-m", "etl", *folders, "--workers", count]
        subprocess.run(line, cwd=ROOT, check=True, timeout=300, capture_output=True, env={**os.environ})
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / count / "tables").iterdir()} for count in ("1", "2"))
    assert len(one) > 20
    assert one == two
