"""What each feature weighs, as training/subjects.py learned it from annotated documents."""

import tomllib
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("subject_weights.toml")


@cache
def subject_weights() -> dict[str, float]:
    """Weight by feature of a claim to be a number's subject."""
    return {feature: float(weight) for feature, weight in tomllib.loads(FILE.read_text(encoding="utf-8")).items()}
