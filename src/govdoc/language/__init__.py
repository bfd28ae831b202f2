"""The Chinese of official documents, as strings: it knows no document.

Units: `numerals` Chinese numerals · `labels` 层级标识 · `dates` dates · `quantities` money,
periods and counts · `document_numbers` 发文字号 · `addresses` 第七条第二款第（二）项.
In running text: `citations` what is cited · `number_mentions` numbers · `values` typed values ·
`duties` （XX牵头，XX负责）.
"""
