import { type Prose, type ProseInline, proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";

/** Figures that a sentence takes from the tables, and sentences that state a zero. */

const written = (...parts: (string | ProseInline)[]): Prose => ({
  type: "doc",
  content: [
    ...proseOf("部分村的公示更新偏慢，已明确专人每月核对。").content,
    {
      type: "paragraph",
      content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
    },
  ],
});
const cell = (cellId: string, unit = true): ProseInline => ({ type: "liveFigure", attrs: { cellId, unit } });
const chapter = (id: string, ...parts: (string | ProseInline)[]) => ({
  chapters: { [id]: written(...parts) },
});

/** One application of a natural person, granted. */
const one = { "received:naturalPerson": "1", "outcome.granted:naturalPerson": "1" };

const figures: readonly CheckCase[] = [
  {
    name: "引用的数已填",
    report: {
      year: 2025,
      figures: one,
      ...chapter("applications", "新收申请", cell("received:total"), "。"),
    },
    finds: [],
  },
  {
    name: "引用的数是零",
    report: { year: 2025, ...chapter("others", "行政许可", cell("licences:decisions"), "。") },
    finds: [],
  },
  {
    name: "引用合计，分项已填",
    report: { year: 2022, ...chapter("litigation", "复议", cell("litigation:review.total"), "。") },
    finds: [],
  },
  {
    name: "引用的格没有填",
    report: {
      year: 2025,
      figures: { "licences:decisions": null },
      ...chapter("others", "行政许可", cell("licences:decisions"), "。"),
    },
    finds: ["R00-90", "R21-9"],
  },
  {
    name: "引用的格填的不是数",
    report: {
      year: 2025,
      typed: { "licences:decisions": "若干" },
      ...chapter("others", "行政许可", cell("licences:decisions"), "。"),
    },
    finds: ["R00-90", "R21-25"],
  },
  {
    name: "引用上一版才有的项",
    report: { year: 2025, ...chapter("others", "采购", cell("procurement:amount"), "。") },
    finds: ["R00-90"],
  },
  {
    name: "2014年版引用统计表",
    report: { year: 2017, ...chapter("overview", "公开信息", cell("disclosure.total:count"), "。") },
    finds: [],
  },
  {
    name: "2014年版引用空格",
    report: {
      year: 2017,
      figures: { "training.courses:count": null },
      ...chapter("overview", "举办培训班", cell("training.courses:count"), "。"),
    },
    finds: ["R00-90", "R14-21"],
  },
  {
    name: "2019年版引用全国集中采购",
    report: { year: 2020, ...chapter("others", "采购项目", cell("procurement:projects"), "。") },
    finds: [],
  },
];

/** Sentences that deny something narrower, at another time or of another body. */
const narrower: readonly CheckCase[] = (
  [
    ["未收到通过传真提出的申请。", one],
    ["2024年未收到申请，2025年有所增加。", one],
    ["没有收到申请人对答复的异议。", one],
    ["没有因政府信息公开申请引起的行政诉讼。", one],
    ["未收到行政复议申请。", one],
    ["未收到政府信息公开申请。", {}],
    ["没有被申请行政复议，也没有被提起行政诉讼。", {}],
  ] as const
).map(([text, table]) => ({
  name: `${text}${JSON.stringify(table)}`,
  report: { year: 2025, figures: table, ...chapter("others", text) },
  finds: [],
}));

const zeros: readonly CheckCase[] = (
  [
    ["以上各项均为零。", one, true],
    ["本年度各项数据均为0。", { ...one }, true],
    ["以上各项均为零。", {}, false],
    ["规章各项均为零。", one, false],
  ] as const
).map(([text, table, wrong]) => ({
  name: `${text}${JSON.stringify(table)}`,
  report: { year: 2023, figures: table, ...chapter("applications", text) },
  finds: wrong ? ["R00-91"] : [],
}));

const before2019: readonly CheckCase[] = (
  [
    ["没有发生与信息公开有关的举报和投诉。", { "complaints:count": "1" }, true],
    ["没有发生与信息公开有关的举报和投诉。", {}, false],
    ["没有收到举报投诉。", { "complaints:count": "3" }, true],
    ["没有收到对窗口服务的投诉。", { "complaints:count": "3" }, false],
    ["2016年没有收到举报投诉。", { "complaints:count": "3" }, false],
    ["上半年没有收到举报投诉。", { "complaints:count": "3" }, false],
    ["未收取与政府信息公开有关的任何费用，未发生减免。", { "fees:count": "0.02" }, true],
    ["镇里没有收取检索等费用。", { "fees:count": "0.02" }, true],
    ["镇里没有收取检索等费用。", {}, false],
    ["没有收取信息处理费。", { "fees:count": "0.02" }, false],
    ["对没有收取费用的申请一并登记。", { "fees:count": "0.02" }, false],
  ] as const
).map(([text, table, wrong]) => ({
  name: `${text}${JSON.stringify(table)}`,
  report: { year: 2017, figures: table, ...chapter("fees", text) },
  finds: wrong ? ["R00-91"] : [],
}));

const toWrite: readonly CheckCase[] = (
  [
    [2025, "工作考核结果：［请填写：得分或者等次］。", true],
    [2017, "收取信息处理费［请填写：金额］。", true],
    [2025, "请填写申请表后提交。", false],
    [2025, "表格见附件［一］，填写：姓名。", false],
  ] as const
).map(([year, text, wrong]) => ({
  name: text,
  report: { year, ...chapter("others", text) },
  finds: wrong ? ["R00-92"] : [],
}));

/** One figure each, and a sentence about its row. */
const rowsSaidEmpty: readonly CheckCase[] = (
  [
    [2025, "全年未收到政府信息公开申请。", one, true],
    [
      2025,
      "没有上年结转的申请。",
      { "carriedIn:naturalPerson": "1", "outcome.granted:naturalPerson": "1" },
      true,
    ],
    [
      2025,
      "没有结转下年度的申请。",
      { "received:naturalPerson": "1", "carriedOut:naturalPerson": "1" },
      true,
    ],
    [2025, "没有因政府信息公开申请行政复议的情况。", { ...one, "litigation:review.upheld": "1" }, true],
    [2025, "没有行政复议被纠错。", { ...one, "litigation:review.upheld": "1" }, false],
    [2025, "政府网站未收到政府信息公开申请。", one, false],
    [2025, "行政诉讼为0。", { ...one, "litigation:direct.upheld": "1" }, true],
    [
      2025,
      "本年度没有制发行政规范性文件。",
      { "normativeDocuments:made": "1", "normativeDocuments:inForce": "1" },
      true,
    ],
    [2025, "本年度没有制发行政规范性文件。", {}, false],
    [
      2025,
      "没有制发行政规范性文件的解读。",
      { "normativeDocuments:made": "1", "normativeDocuments:inForce": "1" },
      false,
    ],
    [2025, "未作出行政许可决定。", { "licences:decisions": "8" }, true],
    [2025, "未作出行政处罚、行政强制决定。", { "coercion:decisions": "2" }, true],
    [2025, "没有收取行政事业性收费。", { "fees:amount": "1.5" }, true],
    [2020, "没有开展政府集中采购。", { "procurement:projects": "1", "procurement:amount": "2000" }, true],
    [
      2025,
      "没有不予公开的情况。",
      { "received:naturalPerson": "1", "outcome.refused.process:naturalPerson": "1" },
      true,
    ],
    [2025, "本年度无依申请公开事项。", one, true],
    [2025, "本年度无依申请公开事项。", {}, false],
    [2025, "依申请公开件数为0。", one, true],
    [2025, "依申请公开0件。", one, true],
    [2025, "申请公开为零。", one, true],
    [2025, "全年没有产生依申请公开。", one, true],
    // Received and refused: nothing was disclosed on request.
    [
      2025,
      "依申请公开件数为0。",
      { "received:naturalPerson": "1", "outcome.refused.process:naturalPerson": "1" },
      false,
    ],
    [2025, "没有依申请公开的行政诉讼。", one, false],
    [2025, "依申请公开投诉为0。", one, false],
    [2025, "政府网站没有依申请公开事项。", one, false],
    [2025, "行政处罚、行政强制均为0。", { "penalties:decisions": "4" }, true],
    [2025, "行政许可、行政处罚、行政强制均未发生。", { "coercion:decisions": "4" }, true],
    [2025, "行政许可、行政强制均为0。", { "penalties:decisions": "4" }, false],
    [2025, "交通违章行政处罚为0。", { "penalties:decisions": "4" }, false],
    [2025, "行政处罚被撤销数为0。", { "penalties:decisions": "4" }, false],
    [2025, "一季度行政处罚为0。", { "penalties:decisions": "4" }, false],
    [2025, "行政处罚、行政强制均未超期。", { "penalties:decisions": "4" }, false],
    [
      2025,
      "规范性文件制发数为零。",
      { "normativeDocuments:made": "2", "normativeDocuments:inForce": "2" },
      true,
    ],
    [
      2025,
      "规范性文件废止数为零。",
      { "normativeDocuments:made": "2", "normativeDocuments:inForce": "2" },
      false,
    ],
    [
      2025,
      "无结转下年度继续办理的申请。",
      { "received:naturalPerson": "1", "carriedOut:naturalPerson": "1" },
      true,
    ],
    [2025, "没有结转下年度继续办理的申请。", one, false],
    [
      2025,
      "上年没有结转的申请。",
      { "carriedIn:naturalPerson": "1", "outcome.granted:naturalPerson": "1" },
      true,
    ],
    [2025, "上年没有结转的申请。", one, false],
    [
      2018,
      "没有召开新闻发布会。",
      { "response.channels.press:count": "2", "response.total:count": "2" },
      true,
    ],
    [2018, "没有举办培训班。", { "training.courses:count": "2", "training.people:count": "40" }, true],
    [2018, "没有举办培训班。", {}, false],
  ] as const
).map(([year, text, table, wrong]) => ({
  name: `${year}：${text}${JSON.stringify(table)}`,
  report: { year, figures: table, ...chapter(year === 2018 ? "disclosure" : "applications", text) },
  finds: wrong ? ["R00-91"] : [],
}));

export const live: readonly CheckCase[] = [
  ...toWrite,
  ...figures,
  ...narrower,
  ...zeros,
  ...before2019,
  ...rowsSaidEmpty,
];
