"""The tool of mutation testing: what it changes, what it leaves alone, what it tells."""

from __future__ import annotations

import ast
from pathlib import Path
from textwrap import dedent

import pytest

from tests.mutation import imports, results
from tests.mutation.mutants import mutants

ENUMS = {"Outcome": ("NO", "UNKNOWN", "YES")}
ROOT = Path(__file__).parent.parent


def changes(source: str) -> list[str]:
    found = mutants(dedent(source), ENUMS)[1]
    return [f"{m.kind}: {m.before} -> {m.after}" for m in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "x = a < b",
            ["compare: Lt in a < b -> LtE in a <= b", "compare: Lt in a < b -> GtE in a >= b"],
        ),
        ("x = a is None", ["compare: Is in a is None -> IsNot in a is not None"]),
        ("x = not a", ["unary: not a -> a"]),
        ("x = 3", ["constant: 3 -> 4"]),
        ("x = True", ["constant: True -> False"]),
        ("x = 'done'", ["constant: 'done' -> 'XXdoneXX'"]),
        ("x = Decimal('0.5')", ["constant: '0.5' -> '10.5'"]),
        ("x = Outcome.YES", ["member: Outcome.YES -> Outcome.NO"]),
        ("x = a[:n]", ["slice: n -> (removed)"]),
        ("x = f(a, b)", ["swap: a, b -> b, a"]),
        ("x = f(facts=a)", ["keyword: facts=a -> (removed)"]),
        ("x = min(a)", ["call: min -> max"]),
        ("x = a.strip()", ["call: a.strip() -> a"]),
        ("x = [a for a in b if c]", ["not: c -> not c", "filter: c -> (removed)"]),
        (
            "x = a and b",
            [
                "operand: a and b -> b",
                "operand: a and b -> a",
                "boolean: And in a and b -> Or in a or b",
            ],
        ),
    ],
)  # fmt: skip
def test_what_is_changed(source: str, expected: list[str]) -> None:
    assert changes(source) == expected


def test_statements_are_taken_out() -> None:
    source = """
        def f(a):
            for b in a:
                if b:
                    continue
                yield b
            g()
            raise E
        def h(a):
            return a
    """
    assert changes(source) == [
        "statement: g() -> pass",
        "statement: raise E -> pass",
        "statement: yield b -> yield from ()",
        "jump: continue -> break",
        "jump: continue -> pass",
        "not: b -> not b",
        "return: return a -> return None",
    ]


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""', "f(zh='甲', en='a')", "x = f('甲', 'ab')", "x = '甲', 'ab'",
        "zh = '甲'", "x = zh + '，甲'", "x = '、'.join(a)", "import a",
        "x = g('two words')", "from a import b", "__all__ = ['a']",
        "X = Literal['a', 'b']", "Rule(bad=f('a', 1), good=g(2))",
        "@frozen(kw_only=True)\nclass A:\n    a: int",
    ],
)  # fmt: skip
def test_texts_for_people_and_declarations_are_left_alone(source: str) -> None:
    kinds = {change.partition(":")[0] for change in changes(source)}
    assert kinds <= {"statement"}


def test_numbers_and_conditions_in_a_message_are_behaviour() -> None:
    assert changes("f(zh=f'缺{a - 1}项', en=f'{a - 1} missing')") == [
        "statement: f(zh=f'缺{a - 1}项', en=f'{a - 1} missing') -> pass",
        *["constant: 1 -> 2", "arithmetic: Sub in a - 1 -> Add in a + 1"] * 2,
    ]


def test_a_change_is_made_to_the_tree_and_compiles() -> None:
    source = (ROOT / "src/govdoc/rules/units.py").read_text(encoding="utf-8")
    keys = [mutant.key for mutant in mutants(source, {})[1]]
    assert len(keys) == len(set(keys))
    for i, key in enumerate(keys):
        tree, again = mutants(source, {})
        assert again[i].key == key
        again[i].apply()
        assert ast.unparse(tree) != ast.unparse(ast.parse(source))
        compile(tree, "units.py", "exec")


def test_what_runs_at_import_is_told_from_what_runs_later() -> None:
    found = mutants("A = 1\ndef f(a=2):\n    return 3\nB = lambda: 4\nclass C:\n    d = 5\n", {})[1]
    assert {m.before: m.imported for m in found if m.kind == "constant"} == {
        "1": True, "2": True, "3": False, "4": False, "5": True,
    }  # fmt: skip
    assert [m.lines for m in found if m.before == "3"] == [(3, 3)]


def test_a_module_depends_on_what_it_imports_anywhere_and_on_its_packages() -> None:
    graph = imports.graph(ROOT / "src")
    after = imports.dependents(graph, "govdoc.rules.units")
    assert {"govdoc.rules.scope", "govdoc.rules.technical_review", "govdoc.cli.draw"} <= after
    assert not {"govdoc.model.clauses", "govdoc.rules.units", "govdoc"} & after
    assert "govdoc" in imports.dependents(graph, "govdoc.model.clauses")


def test_the_score_leaves_out_what_is_equivalent() -> None:
    def result(key: str, came: str) -> results.Result:
        return results.Result(module="a", source="1", key=key, came=came)

    came = [
        result("1", "killed"),
        result("2", "timeout"),
        result("3", "survived"),
        result("4", "survived"),
    ]
    (row,) = results.rows({"a": ["1", "2", "3", "4", "5"]}, came, [("a", "4"), ("a", "1")])
    assert (row.mutants, row.run, row.killed, row.equivalent) == (5, 4, 2, 1)
    assert row.score == pytest.approx(2 / 3)
    low, high = results.interval(95, 100)
    assert (round(low, 3), round(high, 3)) == (0.888, 0.978)


def test_results_are_kept_line_by_line_and_the_last_counts(tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    for came in ("survived", "killed"):
        results.append(file, results.Result(module="a", source="1", key="k", came=came))
    with file.open("a") as broken:
        broken.write('{"module": "a", "sou')
    assert [each.came for each in results.read(file).values()] == ["killed"]
    assert results.read(tmp_path / "none") == {}


def test_every_equivalent_mutant_is_one_and_has_a_reason() -> None:
    for (module, key), reason in results.equivalents().items():
        source = (ROOT / "src" / f"{module.replace('.', '/')}.py").read_text(encoding="utf-8")
        enums = imports.enums(module)
        assert key in {mutant.key for mutant in mutants(source, enums)[1]}, (module, key)
        assert reason
