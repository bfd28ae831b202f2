"""The record of a draw (抽取记录): what was drawn, what came after, and whether it is true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import attrs
from attrs import field, frozen, validators

from govdoc.errors import DrawError, Language, Problem
from govdoc.model.basis import Basis
from govdoc.model.experts import Expert, ExpertPool
from govdoc.rules.draw_hashes import entry_check, pool_hash, rank
from govdoc.rules.interests import Exclusion, Ground, Interest, exclusions, of_project
from govdoc.rules.scope import Project

Leaving = Literal["refused", "recused"]
"""Why a drawn expert leaves: refused 拒绝, recused 回避 (主动申请)."""
LEAVINGS: tuple[Leaving, ...] = ("refused", "recused")


def refused(zh: str, en: str, pointer: str = "", basis: Basis | None = None) -> Problem:
    """Why something cannot be drawn."""
    return Problem(
        code="GD023", zh=zh, en=en, pointer=pointer, eid=basis.eid if basis else "", basis=basis
    )


@frozen(kw_only=True)
class Withdrawal:
    """A drawn expert who does not take part; the next substitute steps in."""

    expert: str
    """The expert's id."""
    kind: Leaving = field(default="refused", validator=validators.in_(LEAVINGS))
    """refused 拒绝参加, recused 主动申请回避."""
    reason: str
    """Why, in words."""


@frozen(kw_only=True)
class DrawRound:
    """One draw: how it ranked the experts, and who withdrew since (第…次抽取)."""

    number: int
    """1 for the first draw, one more for each redraw (重新抽取)."""
    reason: str = ""
    """Why it was drawn anew; empty for the first."""
    ranking: tuple[str, ...]
    """Ids of all who could be drawn, by rank."""
    withdrawals: tuple[Withdrawal, ...] = ()
    """Who withdrew, in order."""


@frozen(kw_only=True)
class PoolEntry:
    """An entry of the pool drawn from (入库专家), without what it says."""

    expert: str
    """The expert's id."""
    check: str
    """Tells whether the entry was changed since (`draw_hashes`)."""


@frozen(kw_only=True)
class PoolChanges:
    """How a pool differs from the one drawn from: ids, in their order."""

    added: tuple[str, ...] = ()
    """Who has come in since."""
    removed: tuple[str, ...] = ()
    """Who is no longer in."""
    changed: tuple[str, ...] = ()
    """Whose entry is another."""


@frozen(kw_only=True)
class DrawRecord:
    """The record of drawing a panel (抽取记录). It holds no names."""

    title: str
    """Title of the instrument that provides for the draw."""
    citation: str
    """How the clause is cited: 第十一条第（一）项."""
    basis: Basis
    """The law's words on drawing."""
    least: int
    """The least number that they ask for."""
    pool_hash: str
    """SHA-256 of the pool at the time of the draw."""
    entries: tuple[PoolEntry, ...]
    """All who were in it, by the order of their ids."""
    project: Project
    """The project under review, as it was known."""
    seed: str
    """Fixed before the draw."""
    size: int
    """How many are drawn."""
    interests: tuple[Interest, ...] = ()
    """The interests that were stated (利害关系), beside those of the units in `project`."""
    grounds: tuple[Ground, ...] = ()
    """The law's rules on recusal (回避)."""
    excluded: tuple[Exclusion, ...] = ()
    """Who was left out for one of them (回避)."""
    rounds: tuple[DrawRound, ...]
    """Every draw, in order."""
    drawn: tuple[str, ...]
    """Ids of those who are on the panel now, by place; a substitute has the place of whom they
    replace."""

    @property
    def substitutes(self) -> tuple[str, ...]:
        """Ids of those who step in next, in order (候补)."""
        return _replay(self.rounds[-1], self.size)[1] if self.rounds else ()

    @property
    def missing(self) -> int:
        """How many the panel lacks: more than 0 where the substitutes have run out."""
        return self.size - len(self.drawn)

    @property
    def all_interests(self) -> tuple[Interest, ...]:
        """Those that were stated, and those of the units that the project names."""
        return (*self.interests, *of_project(self.project))

    def refuse(self, expert: str, *, reason: str, recused: bool = False) -> DrawRecord:
        """The record after the drawn `expert` refused, or asked to be `recused` (申请回避).

        Raises `DrawError` for whom was not drawn, and where no reason is given.
        """
        problems = list(_reason(reason))
        if expert not in self.drawn:
            zh, en = f"“{expert}”不在抽取的专家之列", f"“{expert}” is not one of those drawn"
            problems.append(refused(zh, en, "/drawn"))
        if problems:
            raise DrawError(problems)
        left = Withdrawal(expert=expert, kind="recused" if recused else "refused", reason=reason)
        last = self.rounds[-1]
        last = attrs.evolve(last, withdrawals=(*last.withdrawals, left))
        return self._with((*self.rounds[:-1], last))

    def redraw(self, *, reason: str) -> DrawRecord:
        """The record after a whole new draw of those who have not withdrawn, under a new number.

        Raises `DrawError` where no reason is given, and where too few are left (`missing`).
        """
        if problems := tuple(_reason(reason)):
            raise DrawError(problems)
        left = _left(self.rounds[0].ranking, self.rounds)
        if len(left) < self.size:
            missing = self.size - len(left)
            zh = f"专家不足，缺{missing}名：须重新抽取{self.size}名，尚余{len(left)}名"
            en = f"too few experts, {missing} missing: {self.size} to be redrawn, {len(left)} left"
            raise DrawError(refused(zh, en, "/rounds"), missing=missing)
        number = len(self.rounds) + 1
        again = DrawRound(number=number, reason=reason, ranking=rank(self.seed, number, left))
        return self._with((*self.rounds, again))

    def _with(self, rounds: tuple[DrawRound, ...]) -> DrawRecord:
        return attrs.evolve(self, rounds=rounds, drawn=_replay(rounds[-1], self.size)[0])

    def verify(self, pool: ExpertPool | Iterable[Expert]) -> None:
        """Do nothing where `pool`, drawn from again, gives this record.

        Raises `DrawError` with every difference. What it cannot show: that the seed was fixed
        beforehand, and that every interest was stated.
        """
        if problems := self.differences(pool):
            raise DrawError(problems)

    def differences(self, pool: ExpertPool | Iterable[Expert]) -> tuple[Problem, ...]:
        """How this record differs from what drawing from `pool` gives; see `verify`."""
        return tuple(self._differences(pool))

    def _differences(self, pool: ExpertPool | Iterable[Expert]) -> Iterator[Problem]:
        experts = tuple(pool.experts if isinstance(pool, ExpertPool) else pool)
        if pool_hash(experts) != self.pool_hash:
            yield _differs("专家库与抽取时不同", "the pool is not the one drawn from", "/pool_hash")
        yield from self._entry_differences(self.changes(experts))
        if self.size < self.least:
            yield _differs("抽取人数少于规定", "fewer than the law asks for", "/size")
        left_out = exclusions(experts, self.all_interests, self.grounds)
        if left_out != self.excluded:
            zh, en = "回避名单与所列利害关系不符", "those left out are not those with an interest"
            yield _differs(zh, en, "/excluded")
        gone = {exclusion.expert for exclusion in left_out}
        candidates = tuple(expert.id for expert in experts if expert.id not in gone)
        if not self.rounds:
            yield _differs("没有抽取次序", "there is no draw", "/rounds")
            return
        for i, each in enumerate(self.rounds):
            yield from self._round_differences(i, each, candidates)
        if _replay(self.rounds[-1], self.size)[0] != self.drawn:
            zh, en = "抽取的专家与次序不符", "those drawn are not those ranked first"
            yield _differs(zh, en, "/drawn")

    def changes(self, pool: ExpertPool | Iterable[Expert]) -> PoolChanges:
        """Who was added to the pool since the draw, who taken out, whose entry changed."""
        experts = tuple(pool.experts if isinstance(pool, ExpertPool) else pool)
        before = {entry.expert: entry.check for entry in self.entries}
        now = {expert.id: entry_check(expert) for expert in experts}
        return PoolChanges(
            added=tuple(sorted(now.keys() - before.keys())),
            removed=tuple(sorted(before.keys() - now.keys())),
            changed=tuple(sorted(id for id in now if before.get(id, now[id]) != now[id])),
        )

    def _entry_differences(self, changes: PoolChanges) -> Iterator[Problem]:
        at = {entry.expert: f"/entries/{i}" for i, entry in enumerate(self.entries)}
        for id in changes.added:
            zh, en = f"“{id}”是抽取之后加入的", f"“{id}” was not in the pool drawn from"
            yield _differs(zh, en, "/entries")
        for id in changes.removed:
            zh, en = f"专家库中已没有“{id}”", f"“{id}” is no longer in the pool"
            yield _differs(zh, en, at[id])
        for id in changes.changed:
            zh, en = f"“{id}”的登记内容与抽取时不同", f"what the pool says of “{id}” was changed"
            yield _differs(zh, en, at[id])

    def _round_differences(
        self, i: int, each: DrawRound, candidates: tuple[str, ...]
    ) -> Iterator[Problem]:
        at, number = f"/rounds/{i}", i + 1
        if each.number != number:
            zh, en = f"应为第{number}次抽取", f"this is draw number {number}"
            yield _differs(zh, en, f"{at}/number")
        if i and not each.reason.strip():
            zh, en = "重新抽取没有写明理由", "a redraw without a reason"
            yield _differs(zh, en, f"{at}/reason")
        if each.ranking != rank(self.seed, number, _left(candidates, self.rounds[:i])):
            zh, en = "次序与种子算出的不同", "the ranking is not what the seed gives"
            yield _differs(zh, en, f"{at}/ranking")
        for j, left in enumerate(each.withdrawals):
            before = attrs.evolve(each, withdrawals=each.withdrawals[:j])
            if left.expert not in _replay(before, self.size)[0]:
                zh, en = f"“{left.expert}”当时不在组中", f"“{left.expert}” was not on the panel"
                yield _differs(zh, en, f"{at}/withdrawals/{j}")

    def explain(self, language: Language = "zh", *, names: Mapping[str, str] | None = None) -> str:
        """The whole record for people; `names` by id are shown beside the ids. No final newline."""
        from govdoc.rules.draw_telling import told  # which tells of this class

        return "\n".join(told(self, language == "zh", names or {}))


def _replay(each: DrawRound, size: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The panel and the substitutes after the withdrawals of `each` round."""
    panel, waiting = list(each.ranking[:size]), list(each.ranking[size:])
    for left in each.withdrawals:
        if left.expert in panel:
            at = panel.index(left.expert)
            panel[at : at + 1] = waiting[:1]
            del waiting[:1]
    return tuple(panel), tuple(waiting)


def _left(ids: Iterable[str], rounds: Iterable[DrawRound]) -> tuple[str, ...]:
    """Those of `ids` who withdrew in none of `rounds`."""
    gone = {left.expert for each in rounds for left in each.withdrawals}
    return tuple(id for id in ids if id not in gone)


def _reason(reason: str) -> Iterator[Problem]:
    if not reason.strip():
        yield refused("没有写明理由", "no reason is given", "/reason")


def _differs(zh: str, en: str, pointer: str) -> Problem:
    return Problem(code="GD024", zh=zh, en=en, pointer=pointer)
