import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";

/**
 * Figures that follow from last year's, and figures that differ widely from last year's or from the county's
 * median.
 */

type Figures = Record<string, string>;

/** A report with these figures, and last year's report with the others. */
function after(lastYear: Figures, year: number, figures: Figures): Departure {
  return { year, figures, lastYear };
}

/** A report with these figures in a county whose reports have these medians. */
function amid(medians: Figures, year: number, figures: Figures): Departure {
  return { year, figures, context: { medians } };
}

const carryOver: readonly CheckCase[] = [
  {
    name: "上年结转少了一件",
    report: after({ "carriedOut:naturalPerson": "2" }, 2025, {
      "carriedIn:naturalPerson": "1",
      "outcome.granted:naturalPerson": "1",
    }),
    finds: ["R21-4"],
  },
  {
    name: "上年有结转而今年没有写",
    report: after({ "carriedOut:commercial": "1" }, 2025, {}),
    finds: ["R21-4"],
  },
  {
    name: "结转的件数换了申请人",
    report: after({ "carriedOut:charity": "1" }, 2025, {
      "carriedIn:research": "1",
      "carriedOut:research": "1",
    }),
    finds: ["R21-4"],
  },
  {
    name: "第一次用2021年格式，结转不等",
    report: after({ "carriedOut:naturalPerson": "3" }, 2021, {}),
    finds: ["R21-4"],
  },
  {
    name: "结转相等",
    report: after({ "carriedOut:naturalPerson": "2" }, 2025, {
      "carriedIn:naturalPerson": "2",
      "outcome.granted:naturalPerson": "2",
    }),
    finds: [],
  },
  {
    name: "换格式的年份结转相等",
    report: after({ "carriedOut:naturalPerson": "3" }, 2021, {
      "carriedIn:naturalPerson": "3",
      "carriedOut:naturalPerson": "3",
    }),
    finds: [],
  },
  {
    name: "没有上年的报告",
    report: { year: 2025, figures: { "carriedIn:charity": "1", "carriedOut:charity": "1" } },
    finds: [],
  },
  {
    name: "现行有效文件数接不上",
    report: after({ "normativeDocuments:inForce": "5" }, 2025, {
      "normativeDocuments:made": "2",
      "normativeDocuments:inForce": "9",
    }),
    finds: ["R21-20"],
  },
  {
    name: "废止了文件而现行有效数没有减",
    report: after({ "normativeDocuments:inForce": "5" }, 2025, {
      "normativeDocuments:repealed": "1",
      "normativeDocuments:inForce": "5",
    }),
    finds: ["R21-20"],
  },
  {
    name: "现行有效文件数接得上",
    report: after({ "normativeDocuments:inForce": "5" }, 2025, {
      "normativeDocuments:made": "2",
      "normativeDocuments:repealed": "1",
      "normativeDocuments:inForce": "6",
    }),
    finds: [],
  },
  {
    name: "2020年的项目数接不上",
    report: after({ "licences:lastYear": "4", "licences:change": "2" }, 2020, { "licences:lastYear": "5" }),
    finds: ["R21-23"],
  },
  {
    name: "2020年的项目数减少后接得上",
    report: after({ "penalties:lastYear": "9", "penalties:change": "-3" }, 2020, {
      "penalties:lastYear": "6",
    }),
    finds: [],
  },
  {
    name: "办结多于收到，也没有上年未办结的",
    report: after({}, 2017, {
      "applications.received.online:count": "1",
      "applications.completed.onTime:count": "2",
      "applications.answered.granted:count": "2",
    }),
    finds: ["R14-11"],
  },
  {
    name: "多办结的是上年留下的",
    report: after({ "applications.received.online:count": "1" }, 2017, {
      "applications.received.online:count": "1",
      "applications.completed.onTime:count": "2",
      "applications.answered.granted:count": "2",
    }),
    finds: [],
  },
  {
    name: "两年都没有申请而有复议",
    report: after({}, 2017, { "review.upheld:count": "1" }),
    finds: ["R14-13"],
  },
  {
    name: "复议的是上年的申请",
    report: after({ "applications.received.letter:count": "1" }, 2017, { "review.upheld:count": "1" }),
    finds: [],
  },
];

const jumps: readonly CheckCase[] = [
  {
    name: "行政处罚比上年多出几倍",
    report: after({ "penalties:decisions": "12" }, 2025, { "penalties:decisions": "60" }),
    finds: ["R21-17"],
  },
  {
    name: "行政许可只剩上年的零头",
    report: after({ "licences:decisions": "46" }, 2025, { "licences:decisions": "3" }),
    finds: ["R21-17"],
  },
  {
    name: "2017年的公开数多出几倍",
    report: after({ "disclosure.total:count": "80", "disclosure.channels.website:count": "80" }, 2017, {
      "disclosure.total:count": "500",
      "disclosure.channels.website:count": "500",
    }),
    finds: ["R14-25"],
  },
  {
    name: "翻了一番",
    report: after({ "penalties:decisions": "30" }, 2025, { "penalties:decisions": "60" }),
    finds: [],
  },
  {
    name: "从一件到六件",
    report: after({ "penalties:decisions": "1" }, 2025, { "penalties:decisions": "6" }),
    finds: [],
  },
  {
    name: "2021年起规范性文件的口径变了",
    report: after(
      {
        "normativeDocuments:made": "35",
        "normativeDocuments:published": "35",
        "normativeDocuments:publicTotal": "35",
      },
      2021,
      { "normativeDocuments:made": "1", "normativeDocuments:inForce": "1" },
    ),
    finds: [],
  },
  {
    name: "口径变了以后的第二年照常比较",
    report: after({ "normativeDocuments:made": "35", "normativeDocuments:inForce": "35" }, 2022, {
      "normativeDocuments:made": "1",
      "normativeDocuments:inForce": "36",
    }),
    finds: ["R21-17"],
  },
  {
    name: "2021年行政许可的口径没有变",
    report: after({ "licences:decisions": "40" }, 2021, { "licences:decisions": "2" }),
    finds: ["R21-17"],
  },
];

const county: readonly CheckCase[] = [
  {
    name: "远多于全县的中位数",
    report: amid({ "penalties:decisions": "21" }, 2025, { "penalties:decisions": "240" }),
    finds: ["R00-80"],
  },
  {
    name: "远少于全县的中位数",
    report: amid({ "licences:decisions": "30.5" }, 2025, { "licences:decisions": "2" }),
    finds: ["R00-80"],
  },
  {
    name: "与全县差不多",
    report: amid({ "penalties:decisions": "21" }, 2025, { "penalties:decisions": "40" }),
    finds: [],
  },
  {
    name: "全县多为零",
    report: amid({ "coercion:decisions": "0" }, 2025, { "coercion:decisions": "14" }),
    finds: [],
  },
  {
    name: "中位数是旧口径的规范性文件",
    report: amid({ "normativeDocuments:made": "28" }, 2021, {
      "normativeDocuments:made": "1",
      "normativeDocuments:inForce": "1",
    }),
    finds: [],
  },
];

const filled = {
  "normativeDocuments:made": "2",
  "normativeDocuments:inForce": "6",
  "licences:decisions": "31",
  "penalties:decisions": "17",
  "fees:amount": "1.25",
};

const filled2019 = {
  "licences:lastYear": "8",
  "licences:decisions": "12",
  "penalties:lastYear": "5",
  "penalties:decisions": "4",
  "procurement:projects": "3",
  "procurement:amount": "70487",
};

const fewInEach = {
  "normativeDocuments:inForce": "3",
  "penalties:decisions": "6",
  "received:naturalPerson": "2",
  "outcome.granted:naturalPerson": "2",
};

const sameTable: readonly CheckCase[] = [
  {
    name: "表二各数与上年全部相同",
    report: after({ ...filled, "normativeDocuments:made": "0" }, 2025, {
      ...filled,
      "normativeDocuments:made": "0",
    }),
    finds: ["R00-81"],
  },
  {
    name: "2019年格式的表二与上年全部相同",
    report: after(filled2019, 2020, filled2019),
    finds: ["R00-81"],
  },
  {
    name: "表二有一个数不同",
    report: after({ ...filled, "normativeDocuments:made": "0" }, 2025, {
      ...filled,
      "normativeDocuments:made": "0",
      "penalties:decisions": "18",
    }),
    finds: [],
  },
  {
    name: "每张表只有两个数，各表与上年全部相同",
    report: after(fewInEach, 2025, fewInEach),
    finds: ["R00-81"],
  },
  {
    name: "每张表只有两个数，一个数不同",
    report: after({ ...fewInEach, "penalties:decisions": "7" }, 2025, fewInEach),
    finds: [],
  },
  { name: "两年都是零", report: after({}, 2025, {}), finds: [] },
];

/** A county's own report with these figures, while the sums of its units are the others. */
function above(sums: Figures, figures: Figures): Departure {
  const cells = Object.fromEntries(
    Object.entries(sums).map(([id, value]) => [id, { value, sum: value, reason: null }]),
  );
  return { year: 2025, figures, context: { sums: { coverage: "", included: 3, units: 3, cells } } };
}

const sums: readonly CheckCase[] = [
  {
    name: "本级的数比所属单位合计少",
    report: above(
      { "licences:decisions": "9", "penalties:decisions": "2" },
      { "licences:decisions": "6", "penalties:decisions": "2" },
    ),
    finds: ["R00-126"],
  },
  {
    name: "本级的数就是所属单位合计",
    report: above({ "licences:decisions": "9" }, { "licences:decisions": "9" }),
    finds: [],
  },
];

export const lastYearCases: readonly CheckCase[] = [...carryOver, ...jumps, ...county, ...sameTable, ...sums];
