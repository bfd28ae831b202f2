"""Mutation testing: the source changed a little, one change at a time, to see a test fail.

`python -m tests.mutation src/govdoc/rules` (see docs/mutation-testing.md). `mutants` what is
changed · `texts` which words are messages and left alone · `covering` which tests run which lines
· `server` one forked process a mutant · `results` what came of it.
"""
