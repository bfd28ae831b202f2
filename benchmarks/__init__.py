"""Measurements: `python -m benchmarks formats`. Ratios within one run; never part of the tests."""
