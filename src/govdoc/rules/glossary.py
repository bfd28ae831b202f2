"""The law's own words for readers of English: a translation beside them, where there is one.

It is for reading only: nothing is decided by it, and words that are not here are quoted.
"""

from __future__ import annotations

from collections.abc import Iterable

_ENGLISH = {
    "财政性资金": "public funds",
    "数字政府基础设施建设": "building of digital government infrastructure",
    "应用系统软件开发": "development of application software",
    "数据资源共享利用": "sharing and use of data",
    "市数字政府信息化项目技术论证专家库": "the city's pool of experts for reviewing digital "
    "government projects",
    "评审专家数量较少的专业": "the specialties with few experts",
    "可以适当放宽": "may be relaxed as fit",
    "涉及面较广": "of wide scope",
    "争议性较强": "disputed",
    "内容特别复杂": "of especially complex content",
    "敏感": "sensitive",
    "可能影响公正履行职责": "one that may affect the fair discharge of duties",
    "市大数据中心": "the city's big data centre",
    "市营商环境局": "the city's bureau of the business environment",
    "专家组": "the panel",
    "技术论证专家": "the experts",
    "专家": "the expert",
    "设立该专家库的部门": "the body that keeps the pool",
    "面向社会公开征集": "public call for experts",
    "推荐或自荐": "being put forward, by others or oneself",
    "筛选": "screening",
    "审核": "examination",
    "公示": "publication of the names",
    "确定聘任专家人选": "appointment",
    "从专家库中随机抽取不少于3名专家组建论证专家组": "drawing at least 3 experts for the panel",
    "准备数字政府信息化项目相关材料并提供给专家组": "preparing the project's papers for the panel",
    "在指定时间内完成调研": "looking into it, in the time set",
    "进行集体论证": "reviewing it together",
    "召开专题会议论证": "a meeting of the panel",
    "形成综合的书面意见": "writing the joint opinion",
    "签名确认": "signing the opinion",
    "报市大数据中心": "handing in the opinion",
    "进行归类整理": "sorting the opinions",
    "对论证专家提出的合理意见予以采纳；拟不予采纳的，应当及时与论证专家沟通": "adopting "
    "reasonable opinions, or talking to the expert about those that are not adopted",
    "市大数据中心汇总相关材料": "compiling the papers",
    "经市营商环境局审核": "examination of the papers",
    "报送市政府": "submitting to the city government",
    "自然保护地": "protected areas",
    "自然保护区": "nature reserves",
    "自然公园": "nature parks",
    "水流": "flowing waters",
    "江河湖泊": "rivers and lakes",
    "湿地": "wetland",
    "草原": "grassland",
    "森林": "forest",
    "滩涂": "mudflats",
    "湿地、草原、森林": "wetland, grassland, forest",
    "矿产资源": "minerals",
    "探明储量的矿产资源": "minerals of proven reserves",
    "市、县（区）自然资源主管部门": "the natural resources departments of city and counties",
    "市级自然资源部门": "the city's natural resources department",
    "水利主管部门": "the water department",
    "林草主管部门": "the forestry and grassland department",
    "编制实施方案": "drawing up schemes",
    "划清全民与集体、集体与集体的所有权边界": "drawing the boundaries of ownership of state and "
    "collectives",
    "逐步开展自然资源确权登记工作": "registering natural resources step by step",
    "开展补充完善工作": "completing what is missing",
    "知识产权优势企业培育申报": "enterprises put forward to be fostered for intellectual property",
    "商标品牌培育站": "stations for fostering trademarks",
}
"""English for words that laws of the kinds encoded here use."""


def english(words: str) -> str:
    """`words` for readers of English: public funds (财政性资金); quoted where none is known."""
    translated = _ENGLISH.get(words)
    return f"“{words}”" if translated is None else f"{translated} ({words})"


def all_english(words: Iterable[str]) -> str:
    """Each of `words`, one after the other."""
    return ", ".join(map(english, words))
