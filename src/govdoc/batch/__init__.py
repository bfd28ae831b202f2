"""Dumps of documents (批量检查): checked by worker processes, streamed, resumed after a kill.

`scanning` the scan · `options` what decides a result · `sources` files, folders, archives ·
`units` what is handed to a worker · `streams` bytes and lines of a source · `tables` rows of
Parquet · `records` plain data as documents, `adapters` the lists of public sites · `judging` one
document · `worker` the child process, `workers` the parent's side, `messages` what they say ·
`problems` the findings of a run itself · `fingerprints`, `baseline` findings known already ·
`ledger` the record of runs, `ledger_file` its file, `schema` its tables, `reuse` its results used
again, `runs` what it tells · `limits` time and memory · `summary`, `summary_page`
what a run has come to.
"""

from govdoc.batch.options import Options
from govdoc.batch.scanning import Result, Scan

__all__ = ["Options", "Result", "Scan"]
