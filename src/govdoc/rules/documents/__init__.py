"""Documents judged (文件规则): what is wrong in a document, with the place and the ground.

`table` every rule · `checking` the check · `fixing` what can be set right · `survey` a document
gone through once · `identity` GD1xx, `numbering` GD2xx, `tasks_and_dates` GD3xx, `references`
GD4xx, `text` GD5xx · `records`, `grounds` and `samples` what rules are made of · `pages` what
`govdoc explain` prints · `reports` the formats of findings.
"""
