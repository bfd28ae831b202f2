"""The documents of a file as a tree of Akoma Ntoso: gazettes, issues, notices, instruments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lxml import etree

from govdoc.formats.akn.blocks_writing import BlockWriter
from govdoc.formats.akn.identification import Work, write_identification
from govdoc.formats.akn.inline_writing import add, write_text
from govdoc.formats.akn.marking import TLC, adoptions
from govdoc.formats.akn.names import (
    ANNEX,
    EMPTY,
    FROM_FIELDS,
    GAZETTE_LINES,
    NAMESPACE,
    NO_KIND,
    SOURCE,
    TAIL,
    UNKNOWN,
)
from govdoc.model.annexes import Annex
from govdoc.model.document_numbers import DocumentNumber
from govdoc.model.gazettes import Gazette, Issue
from govdoc.model.instruments import Instrument
from govdoc.model.notices import Notice

Plain = Mapping[str, Any]


class Writer(BlockWriter):
    """Writes one file."""

    def write(self, plain: Plain) -> Any:
        """The root element, but for what `proprietary` states."""
        root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
        match self.document:
            case Gazette():
                self._gazette(root, plain)
            case Issue():
                self._issue(root, plain, "", "")
            case Notice():
                self._notice(root, plain, "", None)
            case _:
                self._instrument(root, plain, "", None, "!main")
        self._register(root[0][0])
        return root

    def _gazette(self, root: Any, plain: Plain) -> None:
        self.node(Gazette, "", plain)
        issues = plain.get("issues", ())
        if len(issues) == 1:
            self._issue(root, issues[0], "/issues/0", plain["title"])
            return
        name = "公报汇编"
        collection = add(root, "documentCollection", name=name)
        work = self._work("documentCollection", name, plain["title"])
        write_identification(add(collection, "meta"), work)
        body = add(collection, "collectionBody")
        for i, issue in enumerate(issues):
            pointer = f"/issues/{i}"
            component = add(body, "component", eId=self.ids.own[pointer])
            self._issue(component, issue, pointer, plain["title"])
        self.linked(body, "component", "cmp")
        if not len(body):
            add(add(body, "component", eId="cmp_1"), "interstitial")

    def _issue(self, parent: Any, plain: Plain, pointer: str, title: str) -> None:
        self.node(Issue, self.ids.own[pointer], plain)
        scope, published = self.ids.scopes[pointer], plain.get("published", "")
        name = title or "政府公报"
        gazette = add(parent, "officialGazette", name=name)
        authors = self._authors([plain["publisher"]] if "publisher" in plain else ())
        work = self._work("officialGazette", name, title, authors, published, str(plain["number"]))
        write_identification(add(gazette, "meta"), work)
        self.front(gazette, plain, pointer, scope, title)
        body = add(gazette, "collectionBody")
        publication = {"name": name, "showAs": name, "date": published}
        if "total_number" in plain:
            publication["number"] = str(plain["total_number"])
        for i, notice in enumerate(plain.get("notices", ())):
            at = f"{pointer}/notices/{i}"
            component = add(body, "component", eId=self.ids.own[at])
            self._notice(component, notice, at, publication if published else None)
        if not scope:
            self.linked(body, "component", "cmp")
        if not len(body):
            add(add(body, "component", eId=f"{scope}cmp_1"), "interstitial")
        if back := plain.get("back"):
            conclusions = add(gazette, "conclusions")
            stem = f"{scope}conclusions__"
            self.lines(conclusions, back, f"{pointer}/back", stem, GAZETTE_LINES)

    def _notice(
        self, parent: Any, plain: Plain, pointer: str, publication: dict[str, str] | None
    ) -> None:
        self.node(Notice, self.ids.own[pointer], plain)
        scope = self.ids.scopes[pointer]
        doc = add(parent, "doc", name=plain.get("kind", NO_KIND))
        authors = self._authors(plain.get("issuers", ()))
        work = self._work(
            "doc",
            plain.get("kind", NO_KIND),
            plain["title"],
            authors,
            plain.get("dated", ""),
            _number(plain),
        )
        meta = add(doc, "meta")
        write_identification(meta, work)
        if publication:
            add(meta, "publication", **publication)
        self._workflow(meta, plain, authors)
        self._head(doc, plain, pointer, scope, _number(plain))
        self._main(doc, "mainBody", plain.get("body", ()), f"{pointer}/body")
        self._foot(doc, plain, pointer, scope)
        instruments, annexes = plain.get("instruments", ()), plain.get("annexes", ())
        links = () if pointer else self.links
        if instruments or annexes or links:
            attachments = add(doc, "attachments")
            if links:
                self.linked(attachments, "attachment", "att", len(annexes) + 1)
            for i, instrument in enumerate(instruments):
                at = f"{pointer}/instruments/{i}"
                own = self.ids.own[at]
                attachment = add(attachments, "attachment", eId=own)
                self._instrument(attachment, instrument, at, work, f"!{own.rpartition('__')[2]}")
            self._annexes(attachments, annexes, pointer, scope, work)

    def _instrument(
        self, parent: Any, plain: Plain, pointer: str, issued: Work | None, component: str
    ) -> None:
        self.node(Instrument, self.ids.own[pointer], plain)
        scope, clauses = self.ids.scopes[pointer], plain.get("clauses", ())
        act = _has_articles(clauses)
        document = add(parent, "act" if act else "doc", name=plain["kind"])
        work = self._work(
            "act" if act else "doc",
            plain["kind"],
            plain["title"],
            issued.authors if issued else (f"#{UNKNOWN}",),
            issued.dated if issued else "",
            issued.number if issued else "",
            component,
        )
        write_identification(add(document, "meta"), work)
        self._head(document, plain, pointer, scope)
        self._main(document, "body" if act else "mainBody", clauses, f"{pointer}/clauses")
        self._foot(document, plain, pointer, scope)
        if annexes := plain.get("annexes"):
            self._annexes(add(document, "attachments"), annexes, pointer, scope, work)

    def _annexes(
        self, attachments: Any, annexes: Sequence[Plain], pointer: str, scope: str, issued: Work
    ) -> None:
        for i, annex in enumerate(annexes):
            at = f"{pointer}/annexes/{i}"
            own = self.ids.own[at]
            self.node(Annex, own, annex)
            doc = add(add(attachments, "attachment", eId=own), "doc", name=ANNEX)
            here = own.removeprefix(scope)
            component = f"!{here}" if issued.component == "!main" else f"{issued.component}/{here}"
            work = self._work(
                *("doc", ANNEX, annex["title"], issued.authors, issued.dated, issued.number),
                component,
            )
            write_identification(add(doc, "meta"), work)
            self._head(doc, annex, at, f"{own}__")
            self._main(doc, "mainBody", annex.get("clauses", ()), f"{at}/clauses")

    def _work(
        self,
        element: str,
        name: str,
        title: str,
        authors: Sequence[str] = (f"#{UNKNOWN}",),
        dated: str = "",
        number: str = "",
        component: str = "!main",
    ) -> Work:
        return Work(
            element=element,
            name=name,
            title=title,
            country=self.country,
            authors=authors,
            dated=dated,
            number=number,
            component=component,
        )

    def _authors(self, names: Sequence[str]) -> tuple[str, ...]:
        return tuple(self.references.to("organization", n) for n in names) or (f"#{UNKNOWN}",)

    def _head(
        self, document: Any, plain: Plain, pointer: str, scope: str, number: str = ""
    ) -> None:
        if head := plain.get("head"):
            preface = add(document, "preface")
            self.lines(preface, head, f"{pointer}/head", f"{scope}preface__")
            return
        stated = [("docTitle", plain["title"]), ("docNumber", number)]
        self._from_fields(document, "preface", [(tag, words) for tag, words in stated if words])

    def _foot(self, document: Any, plain: Plain, pointer: str, scope: str) -> None:
        foot, tail = plain.get("foot", ()), plain.get("tail", ())
        if foot or tail:
            conclusions = add(document, "conclusions")
            stem = f"{scope}conclusions__"
            self.lines(conclusions, foot, f"{pointer}/foot", stem, issuers=plain.get("issuers", ()))
            if tail:
                own = f"{stem}container_1"
                container = add(conclusions, "container", name=TAIL, eId=own)
                self.lines(container, tail, f"{pointer}/tail", f"{own}__")
        if not foot and not tail:
            stated = [("signature", name) for name in plain.get("issuers", ())]
            self._from_fields(document, "conclusions", stated)

    def _from_fields(self, document: Any, part: str, stated: Sequence[tuple[str, str]]) -> None:
        """Print what only fields state, for those who look at the body."""
        if stated:
            element = add(document, part)
            for tag, words in stated:
                write_text(add(add(element, "p", **{"class": FROM_FIELDS}), tag), words)

    def _main(self, document: Any, tag: str, clauses: Sequence[Plain], pointer: str) -> None:
        body = add(document, tag)
        self.clauses(body, clauses, pointer)
        if not clauses:
            add(body, "p", **{"class": EMPTY})

    def _workflow(self, meta: Any, plain: Plain, authors: Sequence[str]) -> None:
        """Who adopted what the notice issues, and when, as its text says."""
        workflow = None
        for clause in plain.get("body", ()):
            text = clause.get("text", "")
            for day, start, end in adoptions(text):
                if workflow is None:
                    workflow = add(meta, "workflow", source=f"#{SOURCE}")
                add(
                    workflow,
                    "step",
                    date=day.day.isoformat(),
                    by=authors[0],
                    refersTo=self.references.to("event", text[start:end]),
                    outcome=self.references.to("concept", "通过"),
                )

    def _register(self, meta: Any) -> None:
        """What the file refers to, and its notes."""
        references = add(meta, "references", source=f"#{SOURCE}")
        add(
            references,
            TLC["organization"],
            eId=SOURCE,
            href="/akn/ontology/organization/govdoc",
            showAs="govdoc",
        )
        add(
            references,
            TLC["organization"],
            eId=UNKNOWN,
            href="/akn/ontology/organization/unknown",
            showAs="未详",
        )
        for (what, name), eid in self.references.eids.items():
            href = self.ontology(what, name)
            add(references, TLC[what], eId=eid, href=href, showAs=name)
        if self.notes.kept:
            notes = add(meta, "notes", source=f"#{SOURCE}")
            for eid, marker, reason in self.notes.kept:
                note = add(notes, "note", eId=eid, marker=marker)
                write_text(add(note, "p"), reason)


def _number(plain: Plain) -> str:
    number = plain.get("number")
    return str(DocumentNumber(**number)) if number else ""


def _has_articles(clauses: Sequence[Plain]) -> bool:
    return any(
        clause["level"] == "article" or _has_articles(clause.get("clauses", ()))
        for clause in clauses
    )
