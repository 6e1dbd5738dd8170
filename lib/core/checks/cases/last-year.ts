import type { CheckCase } from "./case";

/** Figures that follow from last year's, and figures that jump from last year's or from the county's usual. */

const carryOver: readonly CheckCase[] = [
  {
    name: "上年结转少了一件",
    report: {
      year: 2025,
      figures: { "carriedIn:naturalPerson": "1", "outcome.granted:naturalPerson": "1" },
      lastYear: { "carriedOut:naturalPerson": "2" },
    },
    finds: ["R21-4"],
  },
  {
    name: "上年有结转而今年没有写",
    report: { year: 2025, lastYear: { "carriedOut:commercial": "1" } },
    finds: ["R21-4"],
  },
  {
    name: "结转的件数换了申请人",
    report: {
      year: 2025,
      figures: { "carriedIn:research": "1", "carriedOut:research": "1" },
      lastYear: { "carriedOut:charity": "1" },
    },
    finds: ["R21-4"],
  },
  {
    name: "第一次用2021年格式，结转不等",
    report: { year: 2021, lastYear: { "carriedOut:naturalPerson": "3" } },
    finds: ["R21-4"],
  },
  {
    name: "结转相等",
    report: {
      year: 2025,
      figures: { "carriedIn:naturalPerson": "2", "outcome.granted:naturalPerson": "2" },
      lastYear: { "carriedOut:naturalPerson": "2" },
    },
    finds: [],
  },
  {
    name: "换格式的年份结转相等",
    report: {
      year: 2021,
      figures: { "carriedIn:naturalPerson": "3", "carriedOut:naturalPerson": "3" },
      lastYear: { "carriedOut:naturalPerson": "3" },
    },
    finds: [],
  },
  {
    name: "没有上年的报告",
    report: { year: 2025, figures: { "carriedIn:charity": "1", "carriedOut:charity": "1" } },
    finds: [],
  },
  {
    name: "现行有效文件数接不上",
    report: {
      year: 2025,
      figures: { "normativeDocuments:made": "2", "normativeDocuments:inForce": "9" },
      lastYear: { "normativeDocuments:inForce": "5" },
    },
    finds: ["R21-20"],
  },
  {
    name: "废止了文件而现行有效数没有减",
    report: {
      year: 2025,
      figures: { "normativeDocuments:repealed": "1", "normativeDocuments:inForce": "5" },
      lastYear: { "normativeDocuments:inForce": "5" },
    },
    finds: ["R21-20"],
  },
  {
    name: "现行有效文件数接得上",
    report: {
      year: 2025,
      figures: {
        "normativeDocuments:made": "2",
        "normativeDocuments:repealed": "1",
        "normativeDocuments:inForce": "6",
      },
      lastYear: { "normativeDocuments:inForce": "5" },
    },
    finds: [],
  },
  {
    name: "2020年的项目数接不上",
    report: {
      year: 2020,
      figures: { "licences:lastYear": "5" },
      lastYear: { "licences:lastYear": "4", "licences:change": "2" },
    },
    finds: ["R21-23"],
  },
  {
    name: "2020年的项目数减少后接得上",
    report: {
      year: 2020,
      figures: { "penalties:lastYear": "6" },
      lastYear: { "penalties:lastYear": "9", "penalties:change": "-3" },
    },
    finds: [],
  },
  {
    name: "办结多于收到，也没有上年未办结的",
    report: {
      year: 2017,
      figures: {
        "applications.received.online:count": "1",
        "applications.completed.onTime:count": "2",
        "applications.answered.granted:count": "2",
      },
      lastYear: {},
    },
    finds: ["R14-11"],
  },
  {
    name: "多办结的是上年留下的",
    report: {
      year: 2017,
      figures: {
        "applications.received.online:count": "1",
        "applications.completed.onTime:count": "2",
        "applications.answered.granted:count": "2",
      },
      lastYear: { "applications.received.online:count": "1" },
    },
    finds: [],
  },
  {
    name: "两年都没有申请而有复议",
    report: { year: 2017, figures: { "review.upheld:count": "1" }, lastYear: {} },
    finds: ["R14-13"],
  },
  {
    name: "复议的是上年的申请",
    report: {
      year: 2017,
      figures: { "review.upheld:count": "1" },
      lastYear: { "applications.received.letter:count": "1" },
    },
    finds: [],
  },
];

const jumps: readonly CheckCase[] = [
  {
    name: "行政处罚比上年多出几倍",
    report: {
      year: 2025,
      figures: { "penalties:decisions": "60" },
      lastYear: { "penalties:decisions": "12" },
    },
    finds: ["R21-17"],
  },
  {
    name: "行政许可只剩上年的零头",
    report: { year: 2025, figures: { "licences:decisions": "3" }, lastYear: { "licences:decisions": "46" } },
    finds: ["R21-17"],
  },
  {
    name: "2017年的公开数多出几倍",
    report: {
      year: 2017,
      figures: { "disclosure.total:count": "500", "disclosure.channels.website:count": "500" },
      lastYear: { "disclosure.total:count": "80", "disclosure.channels.website:count": "80" },
    },
    finds: ["R14-25"],
  },
  {
    name: "翻了一番",
    report: {
      year: 2025,
      figures: { "penalties:decisions": "60" },
      lastYear: { "penalties:decisions": "30" },
    },
    finds: [],
  },
  {
    name: "从一件到六件",
    report: { year: 2025, figures: { "penalties:decisions": "6" }, lastYear: { "penalties:decisions": "1" } },
    finds: [],
  },
  {
    name: "2021年起规范性文件的口径变了",
    report: {
      year: 2021,
      figures: { "normativeDocuments:made": "1", "normativeDocuments:inForce": "1" },
      lastYear: {
        "normativeDocuments:made": "35",
        "normativeDocuments:published": "35",
        "normativeDocuments:publicTotal": "35",
      },
    },
    finds: [],
  },
  {
    name: "口径变了以后的第二年照常比较",
    report: {
      year: 2022,
      figures: { "normativeDocuments:made": "1", "normativeDocuments:inForce": "36" },
      lastYear: { "normativeDocuments:made": "35", "normativeDocuments:inForce": "35" },
    },
    finds: ["R21-17"],
  },
  {
    name: "2021年行政许可的口径没有变",
    report: { year: 2021, figures: { "licences:decisions": "2" }, lastYear: { "licences:decisions": "40" } },
    finds: ["R21-17"],
  },
];

const county: readonly CheckCase[] = [
  {
    name: "远多于全县的中位数",
    report: {
      year: 2025,
      figures: { "penalties:decisions": "240" },
      facts: { medians: { "penalties:decisions": "21" } },
    },
    finds: ["R00-80"],
  },
  {
    name: "远少于全县的中位数",
    report: {
      year: 2025,
      figures: { "licences:decisions": "2" },
      facts: { medians: { "licences:decisions": "30.5" } },
    },
    finds: ["R00-80"],
  },
  {
    name: "与全县差不多",
    report: {
      year: 2025,
      figures: { "penalties:decisions": "40" },
      facts: { medians: { "penalties:decisions": "21" } },
    },
    finds: [],
  },
  {
    name: "全县多为零",
    report: {
      year: 2025,
      figures: { "coercion:decisions": "14" },
      facts: { medians: { "coercion:decisions": "0" } },
    },
    finds: [],
  },
  {
    name: "中位数是旧口径的规范性文件",
    report: {
      year: 2021,
      figures: { "normativeDocuments:made": "1", "normativeDocuments:inForce": "1" },
      facts: { medians: { "normativeDocuments:made": "28" } },
    },
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

const sameTable: readonly CheckCase[] = [
  {
    name: "表二各数与上年全部相同",
    report: {
      year: 2025,
      figures: { ...filled, "normativeDocuments:made": "0" },
      lastYear: { ...filled, "normativeDocuments:made": "0" },
    },
    finds: ["R00-81"],
  },
  {
    name: "2019年格式的表二与上年全部相同",
    report: {
      year: 2020,
      figures: {
        "licences:lastYear": "8",
        "licences:decisions": "12",
        "penalties:lastYear": "5",
        "penalties:decisions": "4",
        "procurement:projects": "3",
        "procurement:amount": "70487",
      },
      lastYear: {
        "licences:lastYear": "8",
        "licences:decisions": "12",
        "penalties:lastYear": "5",
        "penalties:decisions": "4",
        "procurement:projects": "3",
        "procurement:amount": "70487",
      },
    },
    finds: ["R00-81"],
  },
  {
    name: "表二有一个数不同",
    report: {
      year: 2025,
      figures: { ...filled, "normativeDocuments:made": "0", "penalties:decisions": "18" },
      lastYear: { ...filled, "normativeDocuments:made": "0" },
    },
    finds: [],
  },
  { name: "两年都是零", report: { year: 2025, lastYear: {} }, finds: [] },
];

export const lastYear: readonly CheckCase[] = [...carryOver, ...jumps, ...county, ...sameTable];
