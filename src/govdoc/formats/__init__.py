"""One module a format, both directions in it: `dumps(document)` and `loads(data)`.

`documents` has the table of formats and what users call. `conversion` is the one definition of
how the model maps to plain data, `shapes` the same as data, `checking` says what does not fit.
"""
