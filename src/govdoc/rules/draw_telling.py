"""The record of a draw (抽取记录) in words, for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdoc.rules.draw_records import DrawRecord

_LEFT = {"refused": ("拒绝参加", "refused"), "recused": ("回避", "recused")}


def told(record: DrawRecord, zh: bool, names: Mapping[str, str]) -> Iterator[str]:
    """The record, line by line; `names` by id are shown beside the ids."""

    def who(id: str) -> str:
        return f"{id} {names[id]}" if names.get(id) else id

    joint = "、" if zh else ", "
    law = f"《{record.title}》{record.citation}：“{record.basis.quote}”"
    yield f"依据：{law}" if zh else f"Basis: {law}"
    yield f"种子：{record.seed}" if zh else f"Seed: {record.seed}"
    yield ("专家库校验值：" if zh else "Hash of the pool: ") + record.pool_hash
    quoted: set[str] = set()
    for exclusion in record.excluded:
        yield ("回避：" if zh else "Left out: ") + exclusion.message("zh" if zh else "en")
        law = f"{exclusion.citation}：“{exclusion.basis.quote}”"
        if law not in quoted:
            yield f"　依据：{law}" if zh else f"  Law: {law}"
        quoted.add(law)
    for each in record.rounds:
        first = joint.join(map(who, each.ranking[: record.size]))
        if each.reason:
            yield (
                f"第{each.number}次抽取（重新抽取，理由：{each.reason}）：{first}"
                if zh
                else f"Draw {each.number} (a redraw, because: {each.reason}): {first}"
            )
        else:
            yield f"第{each.number}次抽取：{first}" if zh else f"Draw {each.number}: {first}"
        for left in each.withdrawals:
            said_zh, said_en = _LEFT[left.kind]
            yield (
                f"　{who(left.expert)}{said_zh}（{left.reason}），由候补依次递补"
                if zh
                else f"  {who(left.expert)} {said_en} ({left.reason}); the next substitute steps in"
            )
    panel = joint.join(map(who, record.drawn)) or ("无" if zh else "nobody")
    yield (
        f"论证专家组（{len(record.drawn)}名）：{panel}"
        if zh
        else (f"The panel ({len(record.drawn)}): {panel}")
    )
    others = joint.join(map(who, record.substitutes)) or ("无" if zh else "none")
    yield f"候补（依次）：{others}" if zh else f"Substitutes, in order: {others}"
    if record.missing:
        yield f"尚缺{record.missing}名" if zh else f"Still missing: {record.missing}"
