import type { AnchorInput } from "@/lib/reviews/schema";

/** The county's notes on a first submission, and the township's replies. */
export type ReviewTalk = { anchor: AnchorInput; text: string; answer: string }[];

export const resubmittedTalk: ReviewTalk = [
  {
    anchor: { kind: "chapter", chapterId: "problems" },
    text: "问题只写了一句，没有说明具体表现，也没有措施。请对照上年列出的问题写明整改结果，并逐条写改进措施。",
    answer: "已重写本章：补充上年问题的整改结果，列出两个具体问题和对应措施。",
  },
  {
    anchor: { kind: "cell", cellId: "licences:decisions" },
    text: "行政许可处理决定数量比上年多出一倍，与便民服务中心报来的数字不一致，请核对。",
    answer: "经核对，录入时把变更登记重复计算，已按便民服务中心台账更正。",
  },
];

export const returnedTalk: ReviewTalk = [
  {
    anchor: { kind: "chapter", chapterId: "problems" },
    text: "请写清楚哪些村、哪类内容更新不及时，改进措施由谁负责、何时完成。",
    answer: "",
  },
  {
    anchor: { kind: "cell", cellId: "licences:decisions" },
    text: "这个数与全年办件系统的统计不符，请说明或更正。",
    answer: "",
  },
  {
    anchor: { kind: "chapter", chapterId: "others" },
    text: "信息处理费的收取情况没有写明，没有收取的也要写。",
    answer: "",
  },
];

/** The county's notes to a department. */
export const departmentTalk: { anchor: AnchorInput; text: string; reasons: string[] } = {
  anchor: { kind: "cell", cellId: "penalties:decisions" },
  text: "处罚数应含各市场监管所以县局名义作出的决定，请确认是否计入。",
  reasons: ["行政处罚决定数量请与各市场监管所的案卷核对后再报。"],
};

export const returnReasons = [
  "“存在的主要问题及改进情况”过于简单，没有上年问题的整改结果，改进措施不具体。",
  "行政许可处理决定数量与台账不一致，请核对后更正。",
];

export const words = {
  sentBack: "总体情况“监督保障”一节请再核对社会评议的份数；表二请附司法所的核对意见后再提请审签。",
  withdrawn: "报送后发现新增1件行政处罚决定尚未计入，撤回补录后重新报送。",
};
