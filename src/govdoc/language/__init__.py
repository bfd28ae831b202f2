"""The Chinese of official documents, as strings: it knows no document.

`numerals` Chinese numerals · `labels` 层级标识 · `addresses` 第七条第二款第（二）项 ·
`document_numbers` 发文字号 · `dates` dates · `quantities` money, periods and counts.
"""
