"""Drawing a panel at random from an expert pool (从专家库中随机抽取), so that anyone can check it.

Experts are ranked by a hash over a seed that was fixed beforehand, the draw's number and their
ids (`draw_hashes` has it to the byte). The first ranks are drawn, the next ones are substitutes.
Whoever has an interest in the matter is left out before (`recusal`). The record of it holds ids
only, no names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govdoc.errors import DrawError, Problem
from govdoc.model.experts import Expert, ExpertPool
from govdoc.model.force import Force
from govdoc.model.provisions import PanelSize, Provisions
from govdoc.rules.draw_hashes import entry_check, pool_hash, rank
from govdoc.rules.draw_records import DrawRecord, DrawRound, PoolEntry, refused
from govdoc.rules.interests import Ground, Interest, exclusions, of_project
from govdoc.rules.scope import Project
from govdoc.rules.sources import Source
from govdoc.rules.units import plain_name

__all__ = ["DrawRecord", "Interest", "draw"]


def draw(
    provisions: Provisions,
    source: Source,
    pool: ExpertPool | Iterable[Expert],
    project: Project,
    *,
    size: int,
    seed: str,
    interests: Iterable[Interest] = (),
) -> DrawRecord:
    """The record of drawing `size` experts from `pool` for `project`.

    `seed` is to be fixed, and made known, before the pool and the interests are: a draw is only
    as random as its seed. Each project has a seed of its own.

    Raises `DrawError` with every problem: no provision on drawing, fewer than it asks for, a seed
    or an id that is empty, ids that are given twice, interests of nobody in the pool, and too few
    experts (`missing` says how many).
    """
    experts = tuple(pool.experts if isinstance(pool, ExpertPool) else pool)
    stated = tuple(interests)
    rules = [
        rule
        for rule in provisions.panels
        if rule.from_pool and rule.at_random and not rule.triggers
    ]
    problems = [
        *_rule(rules, source, size),
        *_seed(seed),
        *_ids(experts),
        *_interests(stated, experts),
        *_grounds(provisions, source, project, stated),
    ]
    if problems:
        raise DrawError(problems)
    grounds = tuple(
        Ground(rule=rule, citation=source.citations[rule.basis.eid]) for rule in provisions.recusals
    )
    left_out = exclusions(experts, (*stated, *of_project(project)), grounds)
    gone = {exclusion.expert for exclusion in left_out}
    candidates = [expert.id for expert in experts if expert.id not in gone]
    if len(candidates) < size:
        raise _too_few(size, len(experts), len(gone))
    rule = max(rules, key=lambda rule: rule.least)
    ranking = rank(seed, 1, candidates)
    return DrawRecord(
        title=source.title,
        citation=source.citations[rule.basis.eid],
        basis=rule.basis,
        least=rule.least,
        pool_hash=pool_hash(experts),
        entries=tuple(
            PoolEntry(expert=expert.id, check=entry_check(expert))
            for expert in sorted(experts, key=lambda e: e.id)
        ),
        project=project,
        seed=seed,
        size=size,
        interests=stated,
        grounds=grounds,
        excluded=left_out,
        rounds=(DrawRound(number=1, ranking=ranking),),
        drawn=ranking[:size],
    )


def _rule(rules: Sequence[PanelSize], source: Source, size: object) -> Iterator[Problem]:
    if not rules:
        yield refused(
            f"《{source.title}》没有编入从专家库中随机抽取专家的规定",
            f"《{source.title}》 has no provision encoded on drawing experts at random from a pool",
            "/provisions/panels",
        )
    if type(size) is not int or size < 1:
        yield refused("抽取人数应为正整数", "the size is a whole number, 1 or more", "/size")
        return
    for rule in rules:
        if rule.force is Force.MUST and size < rule.least:
            cited = source.citations[rule.basis.eid]
            yield refused(
                f"抽取{size}名，比{cited}所定“{rule.basis.quote}”少{rule.least - size}名",
                f"{size} to be drawn is {rule.least - size} fewer than {cited} asks for: "
                f"“{rule.basis.quote}”",
                "/size",
                rule.basis,
            )


def _seed(seed: object) -> Iterator[Problem]:
    if not isinstance(seed, str) or not seed.strip() or not seed.isprintable():
        yield refused(
            "种子应为非空文本，不得有控制字符",
            "the seed is a text, not empty, without control characters",
            "/seed",
        )


def _ids(experts: Sequence[Expert]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for i, expert in enumerate(experts):
        at, key = f"/experts/{i}/id", plain_name(expert.id)
        if not key or not expert.id.isprintable():
            yield refused(
                "专家编号为空或有控制字符", "an id is empty or has control characters", at
            )
        elif key in first:
            yield refused(
                f"专家编号“{expert.id}”与“{first[key]}”重复",
                f"the id “{expert.id}” doubles “{first[key]}”",
                at,
            )
        else:
            first[key] = expert.id


def _interests(interests: Sequence[Interest], experts: Sequence[Expert]) -> Iterator[Problem]:
    ids = {expert.id for expert in experts}
    for i, interest in enumerate(interests):
        at = f"/interests/{i}"
        unit = interest.unit
        if not interest.expert and (unit is None or not (unit.id or unit.names)):
            yield refused(
                "利害关系没有写明专家或单位", "an interest names neither expert nor unit", at
            )
        if interest.expert and interest.expert not in ids:
            yield refused(
                f"专家库中没有“{interest.expert}”，其利害关系无从适用",
                f"“{interest.expert}”, who is said to have an interest, is not in the pool",
                f"{at}/expert",
            )


def _grounds(
    provisions: Provisions, source: Source, project: Project, interests: Sequence[Interest]
) -> Iterator[Problem]:
    """Interests that no rule of the law is about."""
    stated = {"/interests": interests, "/project/interested": project.interested}
    for at, given in stated.items():
        if given and not provisions.recusals:
            yield refused(
                f"《{source.title}》没有编入回避的规定，所列利害关系无从适用",
                f"《{source.title}》 has no rule on recusal encoded, by which the interests given "
                "could count",
                at,
            )


def _too_few(size: int, all_: int, gone: int) -> DrawError:
    missing = size - (all_ - gone)
    problem = refused(
        f"专家不足，缺{missing}名：须抽取{size}名，专家库{all_}名，其中{gone}名因有或可能有利害关系不参加抽取",
        f"too few experts, {missing} missing: {size} to be drawn, {all_} in the pool, "
        f"{gone} of them left out for an interest, certain or possible",
        "/experts",
    )
    return DrawError(problem, missing=missing)
