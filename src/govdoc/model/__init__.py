"""The documents as frozen attrs classes, one module a noun: no format, no rule, no I/O.

*The text*: `gazettes` ⊃ `notices` ⊃ `instruments` ⊃ `clauses` (with `lines`, `tasks`, `notes`).
*What it says*: `provisions`, `experts`, `registration`, each pointing into the text by `basis`.
`levels` is the table of 编章节条款项目 and 一、（一）1.（1）; `tree` walks, `addressing` finds.
"""
