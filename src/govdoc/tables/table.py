"""Every table and column there is: what rows, files, schemas and the page in `docs` are made of."""

from __future__ import annotations

from govdoc.tables import rows
from govdoc.tables.records import Column, Table

_ID = Column("id", "text", "标识：文件名#JSON Pointer", "id: file name # JSON Pointer")
_DOCUMENT = Column("document", "text", "文件名", "name of the file")
_ISSUE = Column("issue", "text", "所在的期", "the issue it stands in", "issues")
_NOTICE = Column("notice", "text", "所在的公文", "the notice it stands in", "notices")
_INSTRUMENT = Column(
    "instrument", "text", "所在的印发文件", "the instrument it stands in", "instruments"
)
_EID = Column(
    "eid",
    "text",
    "条款标识（在公文正文或印发文件内唯一）",
    "eId, unique in its notice or instrument",
)
_POINTER = Column(
    "pointer", "text", "在文件中的位置（JSON Pointer）", "JSON Pointer into the document"
)
_BASIS = (
    Column("basis_eid", "text", "依据条款的标识", "eId of the clause it rests on"),
    Column("basis_quote", "text", "依据条款的原文", "the words of that clause"),
)
_DEADLINE = (
    Column("deadline", "text", "完成时限原文", "the deadline as printed"),
    Column(
        "deadline_kind", "text", "时限种类：ongoing、fixed、relative", "ongoing, fixed, relative"
    ),
    Column("deadline_date", "date", "固定时限的最后一日", "last day, of a fixed deadline"),
    Column("deadline_month", "integer", "相对时限的月", "month, of a relative deadline"),
    Column("deadline_day", "integer", "相对时限的日", "day of that month"),
)

TABLES: tuple[Table, ...] = (
    Table(
        name="documents",
        zh="读入的文件",
        en="a file that was read",
        rows=rows.documents,
        columns=(
            _ID,
            _DOCUMENT,
            Column(
                "type",
                "text",
                "gazette、issue、notice、instrument",
                "gazette, issue, notice or instrument",
            ),
            Column("format", "text", "文件格式", "format of the file"),
            Column("title", "text", "标题", "title"),
        ),
    ),
    Table(
        name="issues",
        zh="公报的一期",
        en="an issue of a gazette",
        rows=rows.issues,
        columns=(
            _ID,
            _DOCUMENT,
            Column("gazette", "text", "公报名称", "title of the gazette"),
            Column("number", "integer", "年内期号", "number within the year"),
            Column("total_number", "integer", "总期号", "number since the first issue"),
            Column("published", "date", "出版日期", "day of publication"),
            Column("sponsor", "text", "主办单位", "sponsor"),
            Column("publisher", "text", "编辑出版单位", "publisher"),
            Column("permit_number", "text", "准印证号", "printing permit"),
        ),
    ),
    Table(
        name="notices",
        zh="公文",
        en="a notice",
        rows=rows.notices,
        columns=(
            _ID,
            _DOCUMENT,
            _ISSUE,
            Column("title", "text", "标题", "title"),
            Column("kind", "text", "文种", "kind: one of the 15 statutory ones"),
            Column("number", "text", "发文字号原文", "document number as printed"),
            Column(
                "number_key", "text", "发文字号规范形式", "document number in its standard form"
            ),
            Column("agency", "text", "机关代字", "agency code"),
            Column("year", "integer", "发文年份", "year of the number"),
            Column("serial", "integer", "发文顺序号", "serial number"),
            Column("dated", "date", "成文日期", "date of the document"),
            Column("issuers", "texts", "发文机关署名", "issuers"),
            Column("addressees", "texts", "主送机关", "addressees"),
            Column("copied_to", "texts", "抄送机关", "copied to"),
        ),
    ),
    Table(
        name="instruments",
        zh="印发的规划、方案、措施、办法，或单独的法规",
        en="an instrument that a notice promulgates, or a law that stands alone",
        rows=rows.instruments,
        columns=(
            _ID,
            _DOCUMENT,
            _NOTICE,
            Column("title", "text", "标题", "title"),
            Column("kind", "text", "种类", "kind, by the last word of the title"),
            Column("effective", "date", "施行日期", "from when it is in force, where encoded"),
        ),
    ),
    Table(
        name="clauses",
        zh="条文：编章节条款项目、一、（一）1.、自然段",
        en="a clause at any level",
        rows=rows.clauses,
        columns=(
            _ID,
            _DOCUMENT,
            _NOTICE,
            _INSTRUMENT,
            Column("annex", "text", "所在附件的标题", "title of the annex it stands in"),
            _EID,
            Column("parent", "text", "上一级条文", "the clause around it", "clauses"),
            Column("parent_eid", "text", "上一级条文的标识", "eId of the clause around it"),
            Column(
                "path",
                "texts",
                "自最外层起的标识和标题",
                "label and heading of each level, outermost first",
            ),
            Column("position", "integer", "在文件中的次序，自1起", "place in print order, from 1"),
            Column("depth", "integer", "层级深度，自1起", "depth, from 1"),
            Column("level", "text", "层级", "level: article, paragraph, point, outline_1…"),
            Column("label", "text", "层级标识原文", "label as printed"),
            Column("heading", "text", "标题", "heading"),
            Column(
                "text",
                "text",
                "条文自身文字（不含下级）",
                "its own words, without those of clauses inside",
            ),
            Column(
                "table",
                "text",
                "表：一行一行，制表符分格",
                "its table: a line a row, tabs between cells",
            ),
            Column("citation", "text", "援引：第七条第二款第（二）项", "how it is cited"),
        ),
    ),
    Table(
        name="tasks",
        zh="任务清单的一项",
        en="a task of a task list",
        rows=rows.tasks,
        columns=(
            _ID,
            _DOCUMENT,
            _NOTICE,
            _INSTRUMENT,
            Column("clause", "text", "所在的条文", "the clause it stands in", "clauses"),
            _EID,
            Column("label", "text", "序号", "number as printed"),
            Column("content", "text", "任务内容", "what is to be done"),
            *_DEADLINE,
            Column("measure", "text", "所落实措施的标识", "eId of the clause that it carries out"),
        ),
    ),
    Table(
        name="task_units",
        zh="任务的责任单位",
        en="a unit responsible for a task",
        rows=rows.task_units,
        columns=(
            Column("task", "text", "任务", "the task", "tasks"),
            _DOCUMENT,
            Column(
                "position", "integer", "次序，自1起；第1个牵头", "place, from 1; the first leads"
            ),
            Column("unit", "text", "责任单位", "the unit as printed"),
        ),
    ),
    Table(
        name="phases",
        zh="确权登记的时间安排",
        en="a phase of a registration",
        rows=rows.phases,
        columns=(
            _ID,
            _DOCUMENT,
            _INSTRUMENT,
            Column("name", "text", "工作", "what is done"),
            Column("start_year", "integer", "起始年", "first year"),
            Column("end_year", "integer", "终止年；不限则空", "last year; none where it is open"),
            *_DEADLINE,
            Column("actors", "texts", "实施主体", "who acts"),
            *_BASIS,
        ),
    ),
    Table(
        name="thresholds",
        zh="适用范围的金额",
        en="a budget from which on a project is covered",
        rows=rows.thresholds,
        columns=(
            _ID,
            _DOCUMENT,
            _INSTRUMENT,
            Column("amount", "decimal", "金额，元", "yuan"),
            Column("inclusive", "boolean", "是否含本数", "whether the amount itself is covered"),
            Column("funding", "text", "资金性质", "which money is counted"),
            Column(
                "unclassified_only",
                "boolean",
                "是否限于非涉密项目",
                "only projects without secrets",
            ),
            Column("kinds", "texts", "项目类别", "kinds of project"),
            Column("open_list", "boolean", "类别是否列举未尽（等）", "whether the list is open"),
            *_BASIS,
        ),
    ),
    Table(
        name="citations",
        zh="援引",
        en="a citation",
        rows=rows.citations,
        columns=(
            _DOCUMENT,
            _NOTICE,
            _INSTRUMENT,
            _POINTER,
            Column("field", "text", "所在字段", "field of that node"),
            _EID,
            Column("start", "integer", "在字段中的起点（字）", "first character in the field"),
            Column("end", "integer", "在字段中的终点（字）", "after its last character"),
            Column("words", "text", "原文", "as printed"),
            Column("kind", "text", "种类", "kind of citation"),
            Column(
                "status",
                "text",
                "resolved、external、dangling、ambiguous",
                "resolved, external, dangling or ambiguous",
            ),
            Column("title", "text", "所引标题", "title cited"),
            Column("number_key", "text", "所引发文字号", "document number cited"),
            Column(
                "target", "text", "所指的文件（标识）", "id of the notice or instrument it leads to"
            ),
            Column("target_eids", "texts", "所指条款的标识", "eIds in that"),
        ),
    ),
    Table(
        name="findings",
        zh="检查发现的问题",
        en="a finding of `govdoc check`",
        rows=rows.findings,
        columns=(
            _DOCUMENT,
            _NOTICE,
            _INSTRUMENT,
            Column("code", "text", "规则代码", "code of the rule"),
            Column("severity", "text", "error、warning、info", "error, warning or info"),
            Column("message_zh", "text", "中文说明", "message in Chinese"),
            Column("message_en", "text", "英文说明", "message in English"),
            _POINTER,
            _EID,
            Column("line", "integer", "原文件行号", "line of the file"),
            Column("authority", "text", "依据性质", "whose word the rule is"),
            Column("ground", "text", "依据", "what the rule rests on"),
            Column("ground_quote", "text", "依据原文", "its words"),
        ),
    ),
    Table(
        name="chunks",
        zh="检索片段（见 search.md）",
        en="a piece for search (see search.md)",
        rows=rows.chunks,
        columns=(
            Column("id", "text", "片段标识", "id of the chunk"),
            _DOCUMENT,
            _NOTICE,
            _INSTRUMENT,
            Column("clause", "text", "条文", "the clause", "clauses"),
            Column("parent", "text", "上一级片段", "the chunk with the words above", "chunks"),
            Column("title", "text", "公文标题", "title of the notice, or of a law alone"),
            Column("number", "text", "发文字号原文", "document number as printed"),
            Column("dated", "date", "成文日期", "date of the document"),
            Column("headings", "texts", "标题路径", "the way to the clause"),
            Column("reference", "text", "援引（含文件）", "citation with its document"),
            _EID,
            Column("eids", "texts", "所含条文的标识", "eIds of the clauses in it"),
            Column(
                "part",
                "integer",
                "长条文的第几部分；整条为0",
                "part of a long clause, from 1; else 0",
            ),
            Column("text", "text", "文字", "the words"),
            Column(
                "start",
                "integer",
                "原文起点（字），限纯文本",
                "first character in the file, of plain text",
            ),
            Column("end", "integer", "原文终点（字），限纯文本", "after the last character"),
        ),
    ),
)
"""Every table, in the order in which they are written."""
