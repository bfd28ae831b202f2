"""What the documents' rules come to in a case: decisions that quote the law they rest on.

`decision` outcomes and trees of reasons · `explaining` a decision in words · `sources` an
instrument as the ground of reasons · `quotations`, `quoted_words` and `mismatches` an instrument's
provisions held against its own text · `technical_review` 技术论证: `scope` and `eligibility`, with
the `wording` of facts.

The law is data: every number comes from the instrument handed in, none from here.
"""
