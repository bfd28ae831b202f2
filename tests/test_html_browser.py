"""The reading edition in a real browser: Chromium, driven by Playwright, judged by axe-core."""

from __future__ import annotations

import attrs
import pytest

import govdoc
from govdoc.formats import html
from govdoc.model.tree import walk
from tests.browser import Browser, browser, needs_browser
from tests.hostile_documents import NASTY, hostile
from tests.test_cli import ISSUE_46

__all__ = ["browser"]
pytestmark = [
    needs_browser,
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

GAZETTE = govdoc.load(ISSUE_46)
LAW = "#notice_4__instrument_1"

VISIBLE = """() => [...document.querySelectorAll(
  'main .t, .tasks thead th, .tasks th[scope=row], .tasks .units li, .tasks td:last-child'
)].map(each => each.checkVisibility() ? each.innerText : '').join('')"""
"""The document's own words that can be seen, without what the page adds."""


@pytest.fixture(scope="module")
def address(browser: Browser) -> str:
    return browser.file(html.render(GAZETTE, findings=govdoc.check(GAZETTE)))


@pytest.fixture(scope="module")
def hostile_address(browser: Browser) -> str:
    nasty = hostile(GAZETTE)
    problems = [attrs.evolve(p, zh=NASTY[0], en=NASTY[1]) for p in govdoc.check(nasty)]
    return browser.file(html.render(nasty, findings=problems))


def squeezed(text: str) -> str:
    """`text` without what is blank."""
    return "".join(text.split())


def test_the_page_loads_without_a_complaint_and_asks_for_nothing(
    browser: Browser, address: str
) -> None:
    opened = browser.open(address)
    opened.page.mouse.wheel(0, 20_000)
    opened.page.wait_for_timeout(300)
    assert opened.complaints == []
    assert opened.requests == [address]


def test_every_link_leads_to_a_place_on_the_page_and_no_id_is_there_twice(
    browser: Browser, address: str
) -> None:
    page = browser.open(address).page
    broken = page.evaluate(
        """() => [...document.querySelectorAll('a[href], [popovertarget], [aria-labelledby]')]
        .map(a => a.getAttribute('href') ?? a.getAttribute('popovertarget')
             ?? a.getAttribute('aria-labelledby'))
        .filter(to => !document.getElementById(decodeURIComponent(to.replace(/^#/, ''))))"""
    )
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)")
    assert broken == []
    assert len(ids) == len(set(ids))
    assert page.locator("a[href]").count() > 100


def test_the_two_views_show_the_two_texts_of_the_whole_issue(
    browser: Browser, address: str
) -> None:
    page = browser.open(address).page
    notices = "".join(govdoc.plain_text(notice) for notice in GAZETTE.issues[0].notices)
    reading = page.evaluate(VISIBLE.replace("main .t", "main .notice .t"))
    assert squeezed(reading) == squeezed(notices).replace("-（", "（")  # no bullets of the scan
    page.get_by_label("底本", exact=True).check()
    printed = page.evaluate(VISIBLE)
    assert squeezed(printed) == squeezed(govdoc.plain_text(GAZETTE, view="diplomatic"))


def test_the_views_and_the_notes_need_no_script(browser: Browser, address: str) -> None:
    page = browser.open(address, width=390, script=False).page
    clause = page.locator("#art_7__para_2__point_4 .t")
    assert clause.inner_text() == (
        "（四）承诺以独立身份参加技术论证工作，依法履行论证专家工作职责并承担相应法律责任的中国公民；"
    )
    clause.get_by_role("button", name="校勘记 订误").click()
    note = page.locator(".note:popover-open")
    assert "“任”字在下行重出" in note.inner_text()
    page.keyboard.press("Escape")
    assert note.count() == 0
    page.get_by_label("底本", exact=True).check()
    assert squeezed(clause.inner_text()).endswith("法律责任。任的中国公民；")


def test_notes_and_findings_stand_beside_their_clauses(browser: Browser, address: str) -> None:
    page = browser.open(address).page
    note = page.locator("#art_7__para_2__point_4 .note").bounding_box()
    text = page.locator("#art_7__para_2__point_4 .t").bounding_box()
    finding = page.locator("#art_7__para_2__point_5 .finding")
    assert note["x"] > text["x"] + text["width"]
    assert abs(note["y"] - text["y"]) < 30
    assert finding.inner_text().startswith("GD205")
    shown = page.locator(".finding").count()
    assert shown == len(govdoc.check(GAZETTE))
    assert page.locator(".all-findings li").count() == shown


def test_a_citation_is_copied_in_the_words_of_lawyers(browser: Browser, address: str) -> None:
    opened = browser.open(address)
    opened.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = opened.page.locator("#art_7__para_2__point_2 .cite")
    button.focus()
    opened.page.keyboard.press("Enter")
    words = (
        "《双鸭山市数字政府信息化项目技术论证办法》（双政办发〔2022〕48号）第七条第二款第（二）项"
    )
    opened.page.get_by_role("status").get_by_text(f"已复制 {words}").wait_for()
    assert opened.page.evaluate("navigator.clipboard.readText()") == words


def test_citations_are_links_or_marked(browser: Browser, address: str) -> None:
    page = browser.open(address).page
    page.get_by_role("link", name="第（五）项", exact=True).click()
    assert page.url.endswith("#art_7__para_2__point_5")
    first = page.locator("#art_1 .ref")
    assert first.evaluate_all("all => all.map(each => each.className)") == ["ref external"] * 2
    assert first.first.get_attribute("title") == "文外文件"


def test_whatever_is_quoted_is_found_on_the_page(browser: Browser, address: str) -> None:
    page = browser.open(address).page
    bases = [
        basis
        for notice in GAZETTE.issues[0].notices
        for instrument in notice.instruments
        for basis in govdoc.find(instrument.provisions, govdoc.Basis)
    ]
    assert len(bases) > 60
    found = page.evaluate(
        """links => links.map(([id, words]) => {
          const place = document.getElementById(id).cloneNode(true);
          for (const other of place.querySelectorAll('.d, .note, .finding')) other.remove();
          return place.textContent.includes(words);
        })""",
        [[html.link(GAZETTE, b).partition(":~:")[0][1:], b.quote] for b in bases],
    )
    assert found == [True] * len(bases)


def test_a_link_to_a_quotation_goes_there(browser: Browser, address: str) -> None:
    law = GAZETTE.issues[0].notices[3].instruments[0]
    basis = next(b for b in govdoc.find(law.provisions, govdoc.Basis) if "专家库中随机" in b.quote)
    page = browser.open(address + html.link(GAZETTE, basis)).page
    assert page.evaluate("location.hash") == "#art_11__para_1__point_1"
    top = page.locator("#art_11__para_1__point_1").bounding_box()["y"]
    assert 0 <= top < 800


@pytest.mark.parametrize(("width", "dark"), [(390, False), (1280, True)])
def test_axe_finds_no_fault(browser: Browser, address: str, width: int, dark: bool) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = browser.open(address, width=width, dark=dark).page
    for view in ("读本", "底本"):
        page.get_by_label(view, exact=True).check()
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        found = Axe().run(page).response["violations"]
        told = [(f["id"], f["impact"], f["nodes"][0]["html"][:200]) for f in found]
        assert told == []


@pytest.mark.parametrize("width", [320, 390, 800, 1280, 1920])
def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, width: int) -> None:
    page = browser.open(address, width=width).page
    for view in ("读本", "底本"):
        page.get_by_label(view, exact=True).check()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_is_light_or_dark_as_the_reader_has_it_and_may_be_switched(
    browser: Browser, address: str
) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light = browser.open(address).page.evaluate(colour)
    opened = browser.open(address, dark=True).page
    dark = opened.evaluate(colour)
    assert light != dark
    opened.get_by_label("明", exact=True).check()
    assert opened.evaluate(colour) == light
    opened.reload()
    assert opened.evaluate(colour) == light


def test_the_keyboard_is_enough(browser: Browser, address: str) -> None:
    page = browser.open(address, width=390).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("nav.contents:popover-open").count() == 1
    page.locator("nav.contents a", has_text="第七条").focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#art_7")
    assert page.locator("nav.contents:popover-open").count() == 0
    page.locator("#ui-reading").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#ui-diplomatic").is_checked()


def test_nothing_in_a_document_can_run(browser: Browser, hostile_address: str) -> None:
    opened = browser.open(hostile_address)
    page = opened.page
    page.evaluate(
        """() => { for (const each of document.querySelectorAll('main *, nav *')) {
          each.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
          if (each.matches('a, button, summary')) each.click();
        } }"""
    )
    page.wait_for_timeout(500)
    assert page.evaluate("window.hit") is None
    assert opened.complaints == []
    assert set(opened.requests) == {hostile_address}
    assert page.url.startswith(hostile_address)


def test_what_is_nasty_is_shown_as_text(browser: Browser, hostile_address: str) -> None:
    page = browser.open(hostile_address).page
    shown = page.evaluate("document.querySelector('main').textContent")
    assert [words for words in NASTY if words not in shown] == []
    strange = page.evaluate(
        """() => [...document.querySelectorAll('*')].filter(e =>
          e.matches('main script, main style, img, iframe, object, embed, base, link, math, form')
          || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style'
               || (a.name === 'href' && !a.value.startsWith('#')))).map(e => e.outerHTML)"""
    )
    assert strange == []
    assert page.locator("script").count() == 1
    assert page.locator("meta[http-equiv]").count() == 1


def test_the_printed_page_has_the_type_area_of_the_standard(browser: Browser, address: str) -> None:
    page = browser.open(address, width=round(156 / 25.4 * 96)).page
    page.emulate_media(media="print")
    text = page.locator("#art_2__para_1 .t")
    size = text.evaluate("e => parseFloat(getComputedStyle(e).fontSize) * 25.4 / 96")
    leading = text.evaluate("e => parseFloat(getComputedStyle(e).lineHeight) * 25.4 / 96")
    assert size == pytest.approx(156 / 28, abs=0.02)  # 28 characters a line
    assert leading == pytest.approx(225 / 22, abs=0.02)  # 22 lines a page
    assert not page.locator(".bar").is_visible()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_every_clause_of_the_issue_has_its_anchor(browser: Browser, address: str) -> None:
    page = browser.open(address).page
    ids = set(page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)"))
    law = GAZETTE.issues[0].notices[3].instruments[0]
    articles = {p.eid for p in walk(law) if p.eid.startswith("art_")}
    assert articles <= ids
    assert len(articles) > 50


def test_the_pictures_say_in_words_what_they_draw(browser: Browser, address: str) -> None:
    page = browser.open(address).page
    pictures = page.locator("figure.picture")
    assert pictures.evaluate_all("all => all.map(each => each.classList[1])") == [
        "timeline",
        "matrix",
        "flow",
        "map",
    ]
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    flow = page.locator(f"{LAW}__flow")
    assert "据条文重绘" in flow.locator("figcaption").inner_text()
    assert "第十一条至第十三条" in flow.locator(".key").inner_text()
    rows = flow.locator("tbody tr").all_inner_texts()
    assert len(rows) == 15
    assert rows[-1].split("\t") == ["13", "市大数据中心", "报送市政府", "12", "第十一条第（三）项"]
    drawn = flow.locator("svg").text_content()
    lanes = ("建设单位", "专家组", "市大数据中心", "市营商环境局", "市政府")
    assert [lane for lane in lanes if lane not in drawn] == []
    timeline = page.locator("figure.timeline")
    assert "2023-11-30" in timeline.locator("svg").text_content()
    assert "2028 以后" in timeline.locator("table").inner_text()
