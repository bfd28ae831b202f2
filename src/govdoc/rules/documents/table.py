"""Every rule about documents there is: one literal table.

A rule is looked for by a small generator in `identity`, `numbering`, `tasks_and_dates`,
`references` or `text`; the samples are its test and, printed, its page.
"""

from __future__ import annotations

import datetime as dt

from govdoc.model.annexes import Annex
from govdoc.model.clauses import Clause
from govdoc.model.levels import Level
from govdoc.model.notices import DocumentKind
from govdoc.rules.documents import grounds as G  # noqa: N812
from govdoc.rules.documents import identity, numbering, references, tasks_and_dates, text
from govdoc.rules.documents import samples as S  # noqa: N812
from govdoc.rules.documents.records import Rule

RULES: tuple[Rule, ...] = (
    Rule(
        code="GD101",
        name=("发文字号的写法", "the form of a document number"),
        severity="warning",
        ground=G.NUMBER_FORM,
        messages=(
            "发文字号“{printed}”不合规定写法，应为“{standard}”",
            "the document number “{printed}” is not in the standard form “{standard}”",
        ),
        find=identity.number_form,
        bad=S.notice(number=S.number("某政发[2022]5号")),
        good=S.notice(),
    ),
    Rule(
        code="GD102",
        name=("发文字号的年份与成文日期一致", "the year of the number is that of the date"),
        severity="warning",
        ground=G.NUMBER_PARTS,
        messages=(
            "发文字号“{number}”的年份是{year}，成文日期却是{dated}",
            "the number “{number}” is of {year}, the document is dated {dated}",
        ),
        find=identity.number_year,
        bad=S.notice(number=S.number("某政发〔2021〕5号")),
        good=S.notice(),
    ),
    Rule(
        code="GD103",
        name=("发文机关与机关代字一致", "the issuer is the one of the agency code"),
        severity="warning",
        ground=G.AGENCY,
        messages=(
            "发文字号“{number}”的机关代字与发文机关“{issuers}”不符",
            "the agency code of “{number}” is not that of the issuer “{issuers}”",
        ),
        find=identity.agency_and_issuer,
        bad=S.notice(number=S.number("某政办发〔2022〕5号")),
        good=S.notice(),
    ),
    Rule(
        code="GD104",
        name=("文种与标题一致", "the kind is the one in the title"),
        severity="error",
        ground=G.TITLE_PARTS,
        messages=(
            "标题的文种是“{stated}”，记录的却是“{kind}”",
            "the title says {stated}, the kind recorded is {kind}",
        ),
        find=identity.kind_and_title,
        bad=S.notice(kind=DocumentKind.OPINION),
        good=S.notice(),
    ),
    Rule(
        code="GD105",
        name=("所印发文字号与记录一致", "the number printed is the one recorded"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "所印的“{printed}”与记录的发文字号“{value}”不同",
            "“{printed}” is printed, the number recorded is “{value}”",
        ),
        find=identity.printed_number,
        bad=S.notice(head=(S.line("number", "某政发〔2022〕6号"),)),
        good=S.notice(head=(S.line("number", "某政发〔2022〕5号"),)),
    ),
    Rule(
        code="GD106",
        name=("所印日期与记录一致", "the date printed is the one recorded"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "所印的“{printed}”与记录的成文日期{value}不同",
            "“{printed}” is printed, the date recorded is {value}",
        ),
        find=identity.printed_date,
        bad=S.notice(foot=(S.line("date", "2022年10月12日"),)),
        good=S.notice(foot=(S.line("date", "2022年10月11日"),)),
    ),
    Rule(
        code="GD107",
        name=("所印署名与记录一致", "the issuer printed is the one recorded"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "所印署名“{printed}”中没有记录的发文机关“{value}”",
            "the issuer recorded, “{value}”, is not in the signature “{printed}”",
        ),
        find=identity.printed_issuer,
        bad=S.notice(foot=(S.line("issuer", "某省人民政府"),)),
        good=S.notice(foot=(S.line("issuer", "某市人民政府"),)),
    ),
    Rule(
        code="GD108",
        name=("所印标题与记录一致", "the title printed is the one recorded"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "所印标题“{printed}”与记录的标题“{value}”不同",
            "the title printed is “{printed}”, the one recorded “{value}”",
        ),
        find=identity.printed_title,
        bad=S.notice(head=(S.line("title", "某市人民政府关于做好工作的通知"),)),
        good=S.notice(head=(S.line("title", "某市人民政府关于做好某项工作的通知"),)),
    ),
    Rule(
        code="GD109",
        name=("所印期号与记录一致", "the issue number printed is the one recorded"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "所印期号“{printed}”与记录的{value}不同",
            "“{printed}” is printed, the number recorded is {value}",
        ),
        find=identity.printed_issue_number,
        bad=S.issue(front=(S.line("issue_number", "（总第45期）"),)),
        good=S.issue(front=(S.line("issue_number", "（总第46期）"),)),
    ),
    Rule(
        code="GD110",
        name=("所印出版日期与记录一致", "the day of publication printed is the one recorded"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "所印出版日期“{printed}”与记录的{value}不同",
            "“{printed}” is printed, the day recorded is {value}",
        ),
        find=identity.printed_publication,
        bad=S.issue(front=(S.line("published", "2022年10月30日"),)),
        good=S.issue(front=(S.line("published", "2022年10月31日"),)),
    ),
    Rule(
        code="GD111",
        name=("月刊的期号与月份一致", "a monthly's number is its month"),
        severity="warning",
        ground=G.GAZETTE,
        messages=(
            "月刊第{number}期的出版日期是{published}",
            "No. {number} of a monthly was published on {published}",
        ),
        find=identity.number_and_month,
        bad=S.monthly(S.issue(number=9)),
        good=S.monthly(S.issue()),
    ),
    Rule(
        code="GD112",
        name=("总期号不小于期号", "the total number is not below the number"),
        severity="error",
        ground=G.GAZETTE,
        messages=(
            "总第{total}期小于年内第{number}期",
            "the total number {total} is below the number in the year, {number}",
        ),
        find=identity.total_below_number,
        bad=S.issue(total_number=6),
        good=S.issue(),
    ),
    Rule(
        code="GD113",
        name=("月刊的总期号逐月递增", "a monthly's total number grows by one a month"),
        severity="warning",
        ground=G.GAZETTE,
        messages=(
            "按月推算应为总第{expected}期，却是总第{total}期",
            "by the calendar it is total No. {expected}, not {total}",
        ),
        find=identity.total_and_calendar,
        bad=S.monthly(
            S.issue(), S.issue(number=11, total_number=48, published=dt.date(2022, 11, 30))
        ),
        good=S.monthly(
            S.issue(), S.issue(number=11, total_number=47, published=dt.date(2022, 11, 30))
        ),
    ),
    Rule(
        code="GD114",
        name=("发文字号不重", "no document number stands twice"),
        severity="error",
        ground=G.NUMBER_PARTS,
        messages=(
            "发文字号“{number}”另有一件公文用过",
            "another document has the number “{number}” too",
        ),
        find=identity.number_twice,
        bad=S.issue(notices=(S.notice(), S.notice(title="某市人民政府关于另一项工作的通知"))),
        good=S.issue(
            notices=(
                S.notice(),
                S.notice(
                    title="某市人民政府关于另一项工作的通知", number=S.number("某政发〔2022〕6号")
                ),
            )
        ),
    ),
    Rule(
        code="GD115",
        name=("成文不晚于出版", "no document is younger than its gazette"),
        severity="error",
        ground=G.CALENDAR,
        messages=(
            "成文日期{dated}晚于公报出版日期{published}",
            "dated {dated}, but published on {published}",
        ),
        find=identity.dated_after_publication,
        bad=S.issue(notices=(S.notice(dated=dt.date(2022, 11, 1)),)),
        good=S.issue(notices=(S.notice(),)),
    ),
    Rule(
        code="GD116",
        name=("目录标题与正文一致", "titles in the contents are those of the documents"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "目录中的“{title}”在正文中没有",
            "the contents have “{title}”, the issue has no such document",
        ),
        find=identity.contents_titles,
        bad=S.listing(S.entry("某市人民政府关于做好工作的通知", 1)),
        good=S.listing(S.entry("某市人民政府关于做好某项工作的通知", 1)),
    ),
    Rule(
        code="GD117",
        name=("目录次序与正文一致", "the contents are in the order of the documents"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "目录中“{title}”的次序与正文不同",
            "“{title}” stands elsewhere in the contents than in the issue",
        ),
        find=identity.contents_order,
        bad=S.listing(
            S.entry("某市人民政府关于另一项工作的通知", 1),
            S.entry("某市人民政府关于做好某项工作的通知", 3),
        ),
        good=S.listing(
            S.entry("某市人民政府关于做好某项工作的通知", 1),
            S.entry("某市人民政府关于另一项工作的通知", 3),
        ),
    ),
    Rule(
        code="GD118",
        name=("目录页码递增", "pages in the contents do not fall"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "目录页码{page}小于前一条的{before}",
            "page {page} in the contents follows on page {before}",
        ),
        find=identity.contents_pages,
        bad=S.listing(
            S.entry("某市人民政府关于做好某项工作的通知", 3),
            S.entry("某市人民政府关于另一项工作的通知", 1),
        ),
        good=S.listing(
            S.entry("某市人民政府关于做好某项工作的通知", 1),
            S.entry("某市人民政府关于另一项工作的通知", 3),
        ),
    ),
    Rule(
        code="GD201",
        name=("编号不缺", "no number is left out"),
        severity="warning",
        ground=G.LEVELS,
        messages=(
            "“{before}”之后是“{label}”，缺{missing}",
            "“{label}” follows on “{before}”: {missing} is missing",
        ),
        find=numbering.gap,
        bad=S.scheme(clauses=S.outline("（一）", "（三）")),
        good=S.scheme(clauses=S.outline("（一）", "（二）")),
    ),
    Rule(
        code="GD202",
        name=("编号不重", "no number is repeated"),
        severity="warning",
        ground=G.LEVELS,
        messages=(
            "编号“{label}”重出",
            "the label “{label}” is repeated",
        ),
        find=numbering.repeat,
        bad=S.scheme(clauses=S.outline("（一）", "（二）", "（二）")),
        good=S.scheme(clauses=S.outline("（一）", "（二）", "（三）")),
    ),
    Rule(
        code="GD203",
        name=("编号不倒", "no number goes back"),
        severity="warning",
        ground=G.LEVELS,
        messages=(
            "“{label}”排在“{before}”之后，次序颠倒",
            "“{label}” stands after “{before}”",
        ),
        find=numbering.inversion,
        bad=S.scheme(clauses=S.outline("（一）", "（三）", "（二）")),
        good=S.scheme(clauses=S.outline("（一）", "（二）", "（三）")),
    ),
    Rule(
        code="GD204",
        name=("编号从一开始或接续前文", "numbering begins with one, or runs on"),
        severity="warning",
        ground=G.LEVELS,
        messages=(
            "一列编号以“{label}”开始，缺{missing}",
            "a list begins with “{label}”: {missing} is missing",
        ),
        find=numbering.start,
        bad=S.scheme(clauses=S.outline("（二）", "（三）")),
        good=S.scheme(clauses=S.outline("（一）", "（二）")),
    ),
    Rule(
        code="GD205",
        name=("编号括号全文一致", "labels have brackets of one width"),
        severity="info",
        ground=G.LEVELS,
        messages=(
            "“{label}”与前文“{before}”的括号一为半角、一为全角",
            "“{label}” and “{before}” have brackets of two widths",
        ),
        find=numbering.mixed_labels,
        bad=S.scheme(clauses=S.outline("（一）", "(二)")),
        good=S.scheme(clauses=S.outline("（一）", "（二）")),
        fix=numbering.even_labels,
    ),
    Rule(
        code="GD206",
        name=("层级不过深", "no text is nested too deep"),
        severity="error",
        ground=G.MODEL,
        messages=(
            "条款嵌套超过{most}层",
            "clauses are nested in more than {most} levels",
        ),
        find=numbering.too_deep,
        bad=S.nested(66),
        good=S.nested(64),
    ),
    Rule(
        code="GD207",
        name=("条款不空", "no clause is empty"),
        severity="warning",
        ground=G.LEVELS,
        messages=(
            "“{label}”之下没有文字",
            "nothing stands under “{label}”",
        ),
        find=numbering.empty_clause,
        bad=S.scheme(clauses=(Clause(level=Level.OUTLINE_2, label="（一）"),)),
        good=S.scheme(clauses=S.outline("（一）")),
    ),
    Rule(
        code="GD208",
        name=("附件说明所列附件俱在", "annexes announced are there"),
        severity="info",
        ground=G.ANNEX_LIST,
        messages=(
            "附件说明列有“{titles}”，文件中没有",
            "an annex is announced (“{titles}”) and is not there",
        ),
        find=numbering.missing_annex,
        bad=S.notice(foot=(S.line("annex_list", "附件：任务清单"),)),
        good=S.notice(
            foot=(S.line("annex_list", "附件：任务清单"),), annexes=(Annex(title="任务清单"),)
        ),
    ),
    Rule(
        code="GD209",
        name=("附件标题与附件说明一致", "an annex has the title announced"),
        severity="warning",
        ground=G.ANNEX,
        messages=(
            "附件标题是“{title}”，附件说明却是“{announced}”",
            "the annex is headed “{title}” and announced as “{announced}”",
        ),
        find=numbering.annex_title,
        bad=S.notice(
            foot=(S.line("annex_list", "附件：监察任务清单"),),
            annexes=(Annex(title="监管任务清单"),),
        ),
        good=S.notice(
            foot=(S.line("annex_list", "附件：监管任务清单"),),
            annexes=(Annex(title="监管任务清单"),),
        ),
    ),
    Rule(
        code="GD210",
        name=("附件有说明", "annexes are announced"),
        severity="info",
        ground=G.ANNEX_LIST,
        messages=(
            "附件“{title}”在正文和附件说明中都没有提到",
            "the annex “{title}” is announced nowhere",
        ),
        find=numbering.annex_unannounced,
        bad=S.notice(annexes=(Annex(title="任务清单"),)),
        good=S.notice(
            foot=(S.line("annex_list", "附件：任务清单"),), annexes=(Annex(title="任务清单"),)
        ),
    ),
    Rule(
        code="GD301",
        name=("任务序号连续", "tasks are numbered through"),
        severity="warning",
        ground=G.PLANNING,
        messages=(
            "任务序号{label}应为{wanted}",
            "task {label} ought to be {wanted}",
        ),
        find=tasks_and_dates.task_numbers,
        bad=S.with_tasks(S.task("1"), S.task("3")),
        good=S.with_tasks(S.task("1"), S.task("2")),
    ),
    Rule(
        code="GD302",
        name=("措施皆有任务", "every measure has a task"),
        severity="info",
        ground=G.PLANNING,
        messages=(
            "措施{label}“{heading}”没有对应的任务",
            "no task carries out the measure {label} “{heading}”",
        ),
        find=tasks_and_dates.measure_without_task,
        bad=S.with_tasks(S.task("1", "subsec_1")),
        good=S.with_tasks(S.task("1", "subsec_1"), S.task("2", "subsec_2")),
    ),
    Rule(
        code="GD303",
        name=("任务皆有措施", "every task has a measure"),
        severity="warning",
        ground=G.PLANNING,
        messages=(
            "任务{label}没有对应的措施（{measure}）",
            "task {label} carries out no measure of the instrument ({measure})",
        ),
        find=tasks_and_dates.task_without_measure,
        bad=S.with_tasks(S.task("1", "subsec_1"), S.task("2", "subsec_2"), S.task("3", "subsec_9")),
        good=S.with_tasks(S.task("1", "subsec_1"), S.task("2", "subsec_2")),
    ),
    Rule(
        code="GD304",
        name=("任务文字与措施一致", "a task says what its measure says"),
        severity="info",
        ground=G.PLANNING,
        messages=(
            "任务{label}与对应措施文字不同：{difference}",
            "task {label} differs from its measure: {difference}",
        ),
        find=tasks_and_dates.drifted,
        bad=S.with_tasks(
            S.task("1", "subsec_1", content="落实监管责任。"), clauses=S.outline("（一）")
        ),
        good=S.with_tasks(S.task("1", "subsec_1"), clauses=S.outline("（一）")),
    ),
    Rule(
        code="GD305",
        name=("任务有责任单位", "a task has a unit responsible"),
        severity="warning",
        ground=G.PLANNING,
        messages=(
            "任务{label}没有责任单位",
            "no unit is responsible for task {label}",
        ),
        find=tasks_and_dates.no_unit,
        bad=S.with_tasks(S.task("1", units=())),
        good=S.with_tasks(S.task("1")),
    ),
    Rule(
        code="GD306",
        name=("阶段不重叠", "phases do not overlap"),
        severity="warning",
        ground=G.PLANNING,
        messages=(
            "“{name}”自{start}年开始，与“{before}”重叠",
            "“{name}” begins in {start}, inside “{before}”",
        ),
        find=tasks_and_dates.overlap,
        bad=S.phased((2022, 2024), (2024, 2027)),
        good=S.phased((2022, 2023), (2024, 2027)),
    ),
    Rule(
        code="GD307",
        name=("阶段不间断", "phases leave no year out"),
        severity="warning",
        ground=G.PLANNING,
        messages=(
            "“{name}”之前，{first}年至{last}年没有安排",
            "the years {first} to {last} before “{name}” have no phase",
        ),
        find=tasks_and_dates.hole,
        bad=S.phased((2022, 2022), (2024, 2027)),
        good=S.phased((2022, 2023), (2024, 2027)),
    ),
    Rule(
        code="GD308",
        name=("2028年以后与2028年及以后不混用", "“after 2028” and “from 2028 on” are not mixed"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "“{one}”与“{other}”所指不同",
            "“{one}” and “{other}” are not the same",
        ),
        find=tasks_and_dates.after_a_year,
        bad=S.saying("2028年以后继续登记。", "2028年及以后继续登记。"),
        good=S.saying("2028年及以后继续登记。", "2028年及以后完善成果。"),
    ),
    Rule(
        code="GD309",
        name=("相对期限可由阶段推定", "a relative deadline is in a phase of one year"),
        severity="warning",
        ground=G.PLANNING,
        messages=(
            "“{words}”所在阶段“{name}”不止一年，无法推定年份",
            "“{words}” stands in “{name}”, which is not one year",
        ),
        find=tasks_and_dates.unclear_deadline,
        bad=S.due((2023, 2024)),
        good=S.due((2023, 2023)),
    ),
    Rule(
        code="GD310",
        name=("期限不早于成文日期", "no deadline is before the document"),
        severity="warning",
        ground=G.CALENDAR,
        messages=(
            "期限“{words}”早于成文日期{dated}",
            "the deadline “{words}” is before the date {dated}",
        ),
        find=tasks_and_dates.deadline_before_issue,
        bad=S.by(2021, "2021年11月30日前"),
        good=S.by(2023, "2023年11月30日前"),
    ),
    Rule(
        code="GD311",
        name=("期限数值与文字一致", "a deadline's value is what its words say"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "期限文字是“{words}”，数值却是{value}",
            "the words of the deadline are “{words}”, its value is {value}",
        ),
        find=tasks_and_dates.deadline_and_words,
        bad=S.by(2024, "2023年11月30日前"),
        good=S.by(2023, "2023年11月30日前"),
    ),
    Rule(
        code="GD312",
        name=("日期存在", "every date is one of the calendar"),
        severity="error",
        ground=G.CALENDAR,
        messages=(
            "没有“{words}”这一天",
            "there is no such day as {words}",
        ),
        find=tasks_and_dates.no_such_day,
        bad=S.saying("请于2023年2月30日前报送。"),
        good=S.saying("请于2023年2月28日前报送。"),
    ),
    Rule(
        code="GD313",
        name=("年份起止不倒", "no span of years runs backward"),
        severity="error",
        ground=G.CALENDAR,
        messages=(
            "“{words}”终年早于始年",
            "“{words}” ends before it begins",
        ),
        find=tasks_and_dates.years_backward,
        bad=S.saying("2027年至2024年逐步开展。"),
        good=S.saying("2024年至2027年逐步开展。"),
    ),
    Rule(
        code="GD314",
        name=("施行不早于成文", "in force no earlier than it was made"),
        severity="info",
        ground=G.RETROACTION,
        messages=(
            "“{words}”早于成文日期{dated}",
            "“{words}” is before the date {dated}",
        ),
        find=tasks_and_dates.in_force_before_issue,
        bad=S.saying("本通知自2022年1月1日起施行。"),
        good=S.saying("本通知自2022年11月1日起施行。"),
    ),
    Rule(
        code="GD315",
        name=("年数与起止年份一致", "years counted are the years named"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "“{words}”：起止共{count}年",
            "“{words}”: that is {count} years",
        ),
        find=tasks_and_dates.counted_years,
        bad=S.saying("用5年时间（2023—2026年）完成登记。"),
        good=S.saying("用5年时间（2023—2027年）完成登记。"),
    ),
    Rule(
        code="GD401",
        name=("引用的条款存在", "clauses cited exist"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "“{words}”所指的条款不存在",
            "“{words}” leads to no clause",
        ),
        find=references.dangling,
        bad=S.scheme(
            clauses=(
                S.article("第一条", "为了规范工作，制定本办法。"),
                S.article("第二条", "本办法第九条另有规定的除外。"),
            )
        ),
        good=S.scheme(
            clauses=(
                S.article("第一条", "为了规范工作，制定本办法。"),
                S.article("第二条", "本办法第一条另有规定的除外。"),
            )
        ),
    ),
    Rule(
        code="GD402",
        name=("所引标题与文件标题一致", "a title cited is the title"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "引作“{cited}”，标题却是“{title}”",
            "cited as “{cited}”, titled “{title}”",
        ),
        find=references.near_title,
        bad=S.enclosing("《某市某项工作的实施方案》"),
        good=S.enclosing("《某市某项工作实施方案》"),
    ),
    Rule(
        code="GD403",
        name=("一个发文字号一个标题", "one number has one title"),
        severity="warning",
        ground=G.ITSELF,
        messages=(
            "“{number}”引作“{title}”，前文却是“{before}”",
            "“{number}” is cited as “{title}”, before as “{before}”",
        ),
        find=references.number_of_two,
        bad=S.saying(
            "按《甲办法》（某政发〔2020〕1号）办理。", "按《乙办法》（某政发〔2020〕1号）办理。"
        ),
        good=S.saying(
            "按《甲办法》（某政发〔2020〕1号）办理。", "按《甲办法》（某政发〔2020〕1号）验收。"
        ),
    ),
    Rule(
        code="GD404",
        name=("一次会议一种写法", "one meeting is named in one way"),
        severity="info",
        ground=G.EDITING,
        messages=(
            "“{words}”前文写作“{before}”",
            "“{words}” is “{before}” before",
        ),
        find=references.meeting_named_twice,
        bad=S.saying("已经市政府第十二次常务会议通过。", "已经市政府第12次常务会议通过。"),
        good=S.saying("已经市政府第12次常务会议通过。", "已经市政府第12次常务会议同意。"),
    ),
    Rule(
        code="GD405",
        name=("依据与条文相符", "a basis is what the clause says"),
        severity="error",
        ground=G.ITSELF,
        messages=(
            "依据失效：{zh}",
            "stale basis: {en}",
        ),
        find=references.stale_basis,
        bad=S.resting("制定本规定"),
        good=S.resting("制定本办法"),
    ),
    Rule(
        code="GD406",
        name=("校勘记与文字相符", "editorial notes fit the text"),
        severity="error",
        ground=G.MODEL,
        messages=(
            "{zh}",
            "{en}",
        ),
        find=references.stale_note,
        bad=S.noted("错字"),
        good=S.noted("落实"),
    ),
    Rule(
        code="GD407",
        name=("一个简称一个所指", "a short name stands for one thing"),
        severity="warning",
        ground=G.EDITING,
        messages=(
            "“{short}”既是“{what}”的简称，又是“{before}”的简称",
            "“{short}” is short for “{what}” and for “{before}”",
        ),
        find=references.one_name_for_two,
        bad=S.saying(
            "建立技术论证专家库（以下简称“专家库”）。", "建立应急管理人才库（以下简称“专家库”）。"
        ),
        good=S.saying(
            "建立技术论证专家库（以下简称“专家库”）。", "建立应急管理人才库（以下简称“人才库”）。"
        ),
    ),
    Rule(
        code="GD408",
        name=("一个机构一个名称", "one body is named in one way"),
        severity="info",
        ground=G.EDITING,
        messages=(
            "“{name}”与前文“{before}”似指同一机构",
            "“{name}” seems to be what is “{before}” before",
        ),
        find=references.body_named_twice,
        bad=S.saying("会同水利主管部门划定界线。", "由财政、水务、林草等部门配合。"),
        good=S.saying("会同水利主管部门划定界线。", "由财政、水利、林草等部门配合。"),
    ),
    Rule(
        code="GD501",
        name=("括号引号成对", "brackets and quotation marks come in pairs"),
        severity="warning",
        ground=G.PUNCTUATION,
        messages=(
            "“{around}”中的{mark}没有配对",
            "{mark} in “{around}” has no other half",
        ),
        find=text.unclosed,
        bad=S.saying("请各县（区认真贯彻执行。"),
        good=S.saying("请各县（区）认真贯彻执行。"),
    ),
    Rule(
        code="GD502",
        name=("一对括号一种宽度", "the two halves of a bracket have one width"),
        severity="info",
        ground=G.PUNCTUATION,
        messages=(
            "“{words}”两边括号一为半角、一为全角",
            "the brackets of “{words}” have two widths",
        ),
        find=text.mixed_width,
        bad=S.saying("请各县（区)认真贯彻执行。"),
        good=S.saying("请各县（区）认真贯彻执行。"),
        fix=text.even_width,
    ),
    Rule(
        code="GD503",
        name=("标点不叠用", "no stop follows on a stop"),
        severity="warning",
        ground=G.PUNCTUATION,
        messages=(
            "“{around}”中的“{marks}”叠用",
            "“{marks}” in “{around}”: a stop on a stop",
        ),
        find=text.doubled_stop,
        bad=S.saying("请认真贯彻，。"),
        good=S.saying("请认真贯彻。"),
    ),
    Rule(
        code="GD504",
        name=("没有隐形字符", "no character is invisible"),
        severity="warning",
        ground=G.EDITING,
        messages=(
            "文中有隐形字符{character}",
            "the text has the invisible character {character}",
        ),
        find=text.hidden,
        bad=S.saying("请认真\u200b贯彻。"),
        good=S.saying("请认真贯彻。"),
        fix=text.without_hidden,
    ),
    Rule(
        code="GD505",
        name=("没有坏字", "no character is lost"),
        severity="warning",
        ground=G.EDITING,
        messages=(
            "文中有无法辨认的字符{character}",
            "the text has {character}, which stands for none",
        ),
        find=text.lost_character,
        bad=S.saying("请认真\ufffd贯彻。"),
        good=S.saying("请认真贯彻。"),
    ),
    Rule(
        code="GD506",
        name=("汉字之间用中文标点", "stops between Chinese characters are Chinese ones"),
        severity="info",
        ground=G.PUNCTUATION,
        messages=(
            "“{around}”中用了半角“{mark}”",
            "the half-width “{mark}” stands in “{around}”",
        ),
        find=text.ascii_stop,
        bad=S.saying("请认真贯彻,抓好落实。"),
        good=S.saying("请认真贯彻，抓好落实。"),
        fix=text.chinese_stop,
    ),
    Rule(
        code="GD507",
        name=("词句不重出", "no phrase stands twice"),
        severity="info",
        ground=G.EDITING,
        messages=(
            "“{words}”重出",
            "“{words}” stands twice",
        ),
        find=text.phrase_twice,
        bad=S.saying("加大知识产权维权援助工作力度，提升效率，加大知识产权维权援助工作力度。"),
        good=S.saying("加大知识产权维权援助工作力度，提升效率。"),
    ),
    Rule(
        code="GD508",
        name=("标点前没有空白", "no blank stands before a stop"),
        severity="info",
        ground=G.PUNCTUATION,
        messages=(
            "“{around}”标点前有空白",
            "a blank stands before the stop of “{around}”",
        ),
        find=text.blank_before_stop,
        bad=S.saying("请认真贯彻 ，抓好落实。"),
        good=S.saying("请认真贯彻，抓好落实。"),
        fix=text.without_blank,
    ),
)
"""All rules, by code."""
