"""Documents as flat tables: for analysis, search engines and databases.

`table` says what tables and columns there are, `rows` takes the rows from a document; `csv`,
`sqlite` and `parquet` write them, `arrow` hands them to Arrow.
"""
