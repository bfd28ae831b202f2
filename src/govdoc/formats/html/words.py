"""What the page itself says, in Chinese and in English; nothing of a document stands here."""

from __future__ import annotations

from govdoc.errors import Language
from govdoc.model.notes import NoteKind

WORDS: dict[str, tuple[str, str]] = {
    "skip": ("跳到正文", "Skip to the text"),
    "contents": ("目录", "Contents"),
    "tools": ("阅读设置", "How to read"),
    "view": ("文本", "Text"),
    "reading": ("读本", "Reading"),
    "diplomatic": ("底本", "As printed"),
    "theme": ("明暗", "Colours"),
    "auto": ("自动", "Auto"),
    "light": ("明", "Light"),
    "dark": ("暗", "Dark"),
    "note": ("校勘记", "editorial note"),
    "witness": ("底本作", "As printed"),
    "as_read": ("读作", "Read as"),
    "nothing": ("（无）", "(nothing)"),
    "stale": ("此注与现文不合", "This note no longer fits its text"),
    "copy_citation": ("复制引文", "Copy citation"),
    "copied": ("已复制", "Copied"),
    "not_copied": ("未能复制，请手动选取", "Could not be copied; please select it"),
    "findings": ("检查所见", "Findings"),
    "no_findings": ("检查过，无所见。", "Checked: nothing was found."),
    "ground": ("依据", "Ground"),
    "error": ("错误", "Error"),
    "warning": ("警告", "Warning"),
    "info": ("提示", "Info"),
    "external": ("文外文件", "another document"),
    "dangling": ("所引之处不存在", "what it cites is not there"),
    "ambiguous": ("所引不止一处", "it fits several places"),
    "issued_by": ("主办", "Sponsor"),
    "published": ("出版日期", "Published"),
    "table": ("表", "Table"),
    "untitled": ("无标题", "Untitled"),
    "figure": ("图", "Figure"),
    "tasks": ("任务清单", "Task list"),
    "number": ("序号", "No."),
    "task": ("任务内容", "Task"),
    "units": ("责任单位", "Units"),
    "deadline": ("完成时限", "Deadline"),
    "measure": ("对应措施", "Carries out"),
    "in_words": ("用文字说明", "In words"),
    "top": ("回到页首", "Back to the top"),
    "made": (
        "本页由 govdoc 据编码文件生成，不联网，不追踪。",
        "Made by govdoc from the encoded document; the page loads nothing and tracks nobody.",
    ),
    "matrix": ("责任矩阵", "Who does what"),
    "matrix_key": (
        "● 首列单位　○ 其他责任单位；数字是任务序号。",
        "● unit named first  ○ other units; numbers are those of the tasks.",
    ),
    "first": ("首列的任务", "Tasks in which it is named first"),
    "others": ("其他任务", "Other tasks"),
    "unit": ("单位", "Unit"),
    "timeline": ("时间安排", "Timeline"),
    "timeline_key": (
        "▸ 无截止年份　◆ 阶段内的期限",
        "▸ no last year  ◆ a deadline inside a phase",
    ),
    "years": ("年份", "Years"),
    "work": ("工作", "Work"),
    "actors": ("实施主体", "Actors"),
    "open_end": ("以后", "on"),
    "flow": ("技术论证流程", "Procedure of the review"),
    "flow_key": (
        "据条文重绘：原图未存，此图依{}的文字绘制，并非原图。虚线框是程序之前的义务，圆端框是送达的机关。",
        "Reconstructed from the text: the printed chart is not at hand; this one is drawn from the "
        "words of {}. Broken frames are duties before the procedure, round ones who receives.",
    ),
    "redrawn": ("据条文重绘", "Reconstructed"),
    "step": ("步骤", "Step"),
    "after": ("之前的步骤", "After"),
    "clause": ("条文", "Clause"),
    "before_all": ("程序之前", "Beforehand"),
    "received": ("送达", "received"),
    "map": ("援引关系", "What cites what"),
    "map_key": (
        "左为本文件所收，右为所引的文外文件；线旁数字是援引次数，一次不注。",
        "Left: the documents here; right: other documents that they cite. A number is how often; "
        "once has none.",
    ),
    "citing": ("援引者", "Citing"),
    "cited": ("所引文件", "Cited"),
    "times": ("次数", "Times"),
    "too_large": (
        "内容过多，不宜成图，列表如下。",
        "Too much for a picture; here is the list.",
    ),
}
"""Every word of the page."""

NOTE_KINDS: dict[NoteKind, tuple[str, str, str]] = {
    NoteKind.GAP: ("缺", "缺文", "gap"),
    NoteKind.CORRECTION: ("误", "订误", "correction"),
    NoteKind.SUPPLIED: ("补", "补文", "supplied"),
    NoteKind.DIVISION: ("分", "分段", "division"),
    NoteKind.ARTEFACT: ("赘", "赘文", "artefact"),
}
"""The mark of each kind of editorial note, and its name in Chinese and English."""


def words(language: Language) -> dict[str, str]:
    """Every word of the page in `language`."""
    return {name: pair[language == "en"] for name, pair in WORDS.items()}
