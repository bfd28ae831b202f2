"""What the rules rest on, each said once.

Words are quoted only where a text that has them was at hand.
"""

from __future__ import annotations

from govdoc.rules.documents.records import Ground

NUMBER_FORM = Ground(authority="standard", source="GB/T 9704-2012, 7.2.5（发文字号）")
NUMBER_PARTS = Ground(
    authority="statute",
    source="党政机关公文处理工作条例（中办发〔2012〕14号）第九条第（五）项",
    quote="由发文机关代字、年份、发文顺序号组成",
)
TITLE_PARTS = Ground(
    authority="statute",
    source="党政机关公文处理工作条例（中办发〔2012〕14号）第九条第（七）项",
    quote="由发文机关名称、事由和文种组成",
)
LEVELS = Ground(
    authority="standard",
    source="GB/T 9704-2012, 7.3.3",
    quote="文中结构层次序数依次可以用“一、”“（一）”“1.”“（1）”标注",
)
ANNEX = Ground(
    authority="standard",
    source="GB/T 9704-2012, 7.3.7",
    quote="附件顺序号和附件标题应当与附件说明的表述一致",
)
ANNEX_LIST = Ground(authority="standard", source="GB/T 9704-2012, 7.3.4（附件说明）")
RETROACTION = Ground(
    authority="custom",  # the article is about laws and regulations, not about every notice
    source="参照中华人民共和国立法法（2023年修正）第一百零四条",
    quote="法律、行政法规、地方性法规、自治条例和单行条例、规章不溯及既往",
)
PUNCTUATION = Ground(authority="standard", source="GB/T 15834-2011 标点符号用法")
ITSELF = Ground(authority="document", source="文件自身的文字和数值互相矛盾")
CALENDAR = Ground(authority="document", source="公历")
GAZETTE = Ground(authority="custom", source="期刊按期连续编号")
MODEL = Ground(authority="custom", source="govdoc 数据模型")
EDITING = Ground(authority="custom", source="文字编校惯例")
AGENCY = Ground(
    authority="custom", source="发文机关代字惯例：“政发”为政府，“政办发”为其办公厅（室）"
)
PLANNING = Ground(authority="custom", source="措施与任务清单互相对应、期限可以核对")
