"""Hypothesis strategies for every public class of the model and for facts of cases.

They need Hypothesis: pip install 'govdoc[strategies]'.

    from hypothesis import given
    from govdoc.strategies import issues

    @given(issues(number=10))
    def test_issue(issue): ...

Each function takes the attributes of its class as keywords: a strategy, or a plain value that
every example then has. Text is that of real gazettes most of the time, and any text that XML
can hold otherwise; labels fit their level, editorial notes fit the text they hang on, and the
bases in an instrument's provisions quote its own clauses.

Installing govdoc registers them all: Hypothesis finds `register` by its entry point, so that
`st.from_type(govdoc.Issue)` works without an import of this module.
"""

# `register` comes first: importing hypothesis, as the modules below do, calls it.
from govdoc.strategies._register import register

# isort: split
from govdoc.strategies.bases import bases, document_numbers, readings
from govdoc.strategies.clauses import (
    annexes,
    clauses,
    deadlines,
    editorial_notes,
    figures,
    lines,
    tables,
    task_items,
)
from govdoc.strategies.documents import (
    contents_entries,
    gazettes,
    instruments,
    issues,
    notices,
)
from govdoc.strategies.facts import (
    eligibility_cases,
    interests,
    members,
    opinions,
    opinions_cases,
    panel_cases,
    panels,
    plans,
    progresses,
    projects,
    resources,
    standings,
    units,
)
from govdoc.strategies.provisions import (
    cited_documents,
    criteria,
    duties,
    duty_units,
    effective_dates,
    expert_pools,
    experts,
    panel_sizes,
    project_kinds,
    project_thresholds,
    provisions,
    qualifications,
    registration_phases,
    relaxations,
)
from govdoc.strategies.registration import designations, registration_subjects, shared_units
from govdoc.strategies.review import (
    enumerations,
    listed_items,
    norms,
    pool_shares,
    procedure_steps,
    recusal_rules,
)
from govdoc.strategies.targets import targets
from govdoc.strategies.text import any_text, integers, labels, official_text, texts
from govdoc.strategies.violations import violating, violations

__all__ = [
    "annexes",
    "any_text",
    "bases",
    "cited_documents",
    "clauses",
    "contents_entries",
    "criteria",
    "deadlines",
    "designations",
    "document_numbers",
    "duties",
    "duty_units",
    "editorial_notes",
    "effective_dates",
    "eligibility_cases",
    "enumerations",
    "expert_pools",
    "experts",
    "figures",
    "gazettes",
    "instruments",
    "integers",
    "interests",
    "issues",
    "labels",
    "lines",
    "listed_items",
    "members",
    "norms",
    "notices",
    "official_text",
    "opinions",
    "opinions_cases",
    "panel_cases",
    "panel_sizes",
    "panels",
    "plans",
    "pool_shares",
    "procedure_steps",
    "progresses",
    "project_kinds",
    "project_thresholds",
    "projects",
    "provisions",
    "qualifications",
    "readings",
    "recusal_rules",
    "register",
    "registration_phases",
    "registration_subjects",
    "relaxations",
    "resources",
    "shared_units",
    "standings",
    "tables",
    "targets",
    "task_items",
    "texts",
    "units",
    "violating",
    "violations",
]
