"""What holds for all tests: none is judged by its time, which a busy machine stretches."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
