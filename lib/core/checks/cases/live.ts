import { type Prose, type ProseInline, proseOf } from "../../prose";
import type { CheckCase } from "./case";

/** Numbers that a sentence takes from the tables, and sentences that say there was none. */

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
const received2017 = {
  "applications.received.online:count": "2",
  "applications.completed.onTime:count": "2",
  "applications.answered.granted:count": "2",
};

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

const saidNone: readonly CheckCase[] = [
  ["未收到公民、法人或者其他组织提出的政府信息公开申请。", true],
  ["经查受理登记簿，2025年没有收到政府信息公开申请。", true],
  ["本年度未接到信息公开申请，网上渠道保持畅通。", true],
  ["全年无政府信息公开申请。", true],
  ["2025年1月1日至12月31日，未收到申请。", true],
  ["未收到通过传真提出的申请。", false],
  ["2024年未收到申请，2025年有所增加。", false],
  ["上半年未收到申请。", false],
  ["对没有收到申请的部门不作考核。", false],
  ["没有收到申请人对答复的异议。", false],
  ["各村没有收到申请。", false],
  ["除上述申请外，未收到申请。", false],
].flatMap(([text, says]): CheckCase[] => [
  {
    name: `有申请：${text}`,
    report: { year: 2025, figures: one, ...chapter("others", `${text}`) },
    finds: says ? ["R00-91"] : [],
  },
  ...(says
    ? [{ name: `无申请：${text}`, report: { year: 2025, ...chapter("others", `${text}`) }, finds: [] }]
    : []),
]);

const disputes: readonly CheckCase[] = (
  [
    ["全年没有因政府信息公开工作被申请行政复议。", { "litigation:review.upheld": "1" }, true],
    ["全年没有因政府信息公开工作被申请行政复议。", { ...one, "litigation:direct.upheld": "1" }, false],
    ["没有被申请行政复议，也没有被提起行政诉讼。", { "litigation:afterReview.pending": "1" }, true],
    ["全年未发生因政府信息公开引起的行政复议和行政诉讼。", { "litigation:direct.other": "2" }, true],
    ["没有因政府信息公开申请引起的行政诉讼。", one, false],
    ["没有行政复议被撤销或者确认违法。", { "litigation:review.upheld": "1" }, false],
    ["未发生行政复议、行政诉讼败诉案件。", { "litigation:direct.upheld": "1" }, false],
    ["未收到行政复议申请。", one, false],
  ] as const
).map(([text, table, wrong]) => ({
  name: `${text}${JSON.stringify(table)}`,
  report: { year: 2025, figures: table, ...chapter("litigation", text) },
  finds: wrong ? ["R00-91"] : [],
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
    ["2017年没有收到公开申请，也没有接到咨询。", received2017, true],
    ["2017年没有收到公开申请，也没有接到咨询。", {}, false],
    ["没有发生与信息公开有关的投诉、行政复议和行政诉讼。", { "complaints:count": "1" }, true],
    ["未收取与政府信息公开有关的任何费用，未发生减免。", { "fees:count": "0.02" }, true],
    ["镇里没有收取检索等费用。", {}, false],
    ["没有收取信息处理费。", { "fees:count": "0.02" }, false],
  ] as const
).map(([text, table, wrong]) => ({
  name: `${text}${JSON.stringify(table)}`,
  report: { year: 2017, figures: table, ...chapter("fees", text) },
  finds: wrong ? ["R00-91"] : [],
}));

export const live: readonly CheckCase[] = [...figures, ...saidNone, ...disputes, ...zeros, ...before2019];
