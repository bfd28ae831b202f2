"""Hypothesis profiles: `default` is quick and repeats itself, `long` searches anew each time.

`python -m pytest --hypothesis-profile=long` takes the long one.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile(
    "default", derandomize=True, max_examples=50, deadline=None, print_blob=True
)
settings.register_profile(
    "long", derandomize=False, max_examples=2_000, deadline=None, print_blob=True
)
settings.load_profile("default")
