import { describe } from "vitest";
import { formFor } from "../../editions/registry";
import { proseOf } from "../../prose/prose";
import { type RuleCase, ruleTests } from "../cases/testing-rules";

const cases: RuleCase[] = [
  {
    code: "R21-1",
    holds: {
      year: 2025,
      figures: {
        "received:naturalPerson": "3",
        "carriedIn:naturalPerson": "1",
        "outcome.granted:naturalPerson": "3",
        "carriedOut:naturalPerson": "1",
      },
    },
    fails: {
      year: 2025,
      figures: {
        "received:naturalPerson": "4",
        "carriedIn:naturalPerson": "1",
        "outcome.granted:naturalPerson": "4",
      },
    },
    messages: ["自然人列：本年新收加上年结转 5，与办理结果总计加结转下年度 4 相差 1"],
  },
  {
    code: "R21-1",
    holds: { year: 2019, figures: { "received:research": "1", "outcome.otherHandling:research": "1" } },
    fails: { year: 2019, figures: { "received:total": "2" } },
    messages: ["总计列：本年新收加上年结转 2，与办理结果总计加结转下年度 0 相差 2"],
  },
  {
    code: "R21-2",
    holds: {
      year: 2025,
      figures: {
        "received:charity": "2",
        "outcome.refused.caseFile:charity": "1",
        "outcome.dismissed.repeated:charity": "1",
        "outcome.total:charity": "2",
      },
    },
    fails: {
      year: 2025,
      figures: {
        "received:charity": "2",
        "outcome.refused.caseFile:charity": "1",
        "outcome.total:charity": "2",
      },
    },
    messages: ["（七）总计·社会公益组织 2，与各项办理结果之和 1 相差 1"],
  },
  {
    code: "R21-3",
    holds: {
      year: 2025,
      figures: { "received:otherOrg": "1", "received:total": "1", "carriedOut:otherOrg": "1" },
    },
    fails: {
      year: 2025,
      figures: { "received:otherOrg": "1", "received:total": "2", "carriedOut:otherOrg": "1" },
    },
    messages: ["一、本年新收政府信息公开申请数量·总计 2，与各类申请人之和 1 相差 1"],
  },
  {
    code: "R21-4",
    holds: {
      year: 2025,
      figures: { "carriedIn:otherOrg": "2", "outcome.granted:otherOrg": "2" },
      lastYear: { "carriedOut:otherOrg": "2" },
    },
    fails: {
      year: 2025,
      figures: { "carriedIn:otherOrg": "1", "outcome.granted:otherOrg": "1" },
      lastYear: { "carriedOut:otherOrg": "2" },
    },
    messages: [
      "二、上年结转政府信息公开申请数量·法人或其他组织（其他） 1，与上一年报告的结转下年度 2 相差 1",
    ],
  },
  {
    code: "R21-4",
    holds: {
      year: 2019,
      figures: { "carriedIn:research": "1", "outcome.granted:research": "1" },
      lastYear: {},
    },
    fails: { year: 2021, lastYear: { "carriedOut:naturalPerson": "1" } },
    messages: ["二、上年结转政府信息公开申请数量·自然人 0，与上一年报告的结转下年度 1 相差 1"],
  },
  {
    code: "R21-5",
    holds: { year: 2025, figures: { "litigation:direct.pending": "1", "litigation:direct.total": "1" } },
    fails: { year: 2025, figures: { "litigation:direct.pending": "1", "litigation:direct.total": "0" } },
    messages: ["行政诉讼·未经复议直接起诉·总计 0，与四种结果之和 1 相差 1"],
  },
  {
    code: "R21-9",
    holds: { year: 2025 },
    fails: {
      year: 2025,
      figures: { "penalties:decisions": null, "carriedOut:charity": null, "carriedOut:naturalPerson": null },
    },
    messages: [
      "行政处罚：没有填；没有发生的请填0",
      "四、结转下年度继续办理：自然人、社会公益组织没有填；没有发生的请填0",
    ],
  },
  {
    code: "R21-9",
    holds: { year: 2025 },
    fails: {
      year: 2025,
      figures: Object.fromEntries(
        [...formFor(2025).cells.values()]
          .filter(({ table }) => table.id === "litigation")
          .map(({ id }) => [id, null]),
      ),
    },
    messages: ["“政府信息公开行政复议、行政诉讼情况”整张表没有填（12 格）；没有发生的请填0"],
  },
  {
    code: "R21-9",
    holds: { year: 2025 },
    fails: {
      year: 2025,
      figures: Object.fromEntries(
        [...formFor(2025).cells.values()]
          .filter(({ table, row }) => table.id === "applications" && row.id.startsWith("outcome.refused"))
          .map(({ id }) => [id, null]),
      ),
    },
    messages: [
      "“收到和处理政府信息公开申请情况”有 8 行没有填（1.属于国家秘密、2.其他法律行政法规禁止公开、3.危及“三安全一稳定”等）；没有发生的请填0",
    ],
  },
  {
    code: "R21-12",
    holds: { year: 2025, chapters: { problems: proseOf("公示更新偏慢，今后按月核对。") } },
    fails: { year: 2025, chapters: { problems: proseOf() } },
    messages: ["“五、存在的主要问题及改进情况”还没有写；请写出具体问题和改进措施，不少于10个字"],
  },
  {
    code: "R21-13",
    holds: { year: 2025 },
    fails: { year: 2025, front: { periodFrom: "", periodTo: "2025-12-30" } },
    messages: ["没有写统计期限起，应为 2025-01-01", "统计期限止 2025-12-30，应为 2025-12-31"],
  },
  {
    code: "R21-17",
    holds: { year: 2025, figures: { "licences:decisions": "49" }, lastYear: { "licences:decisions": "10" } },
    fails: { year: 2025, figures: { "licences:decisions": "2" }, lastYear: { "licences:decisions": "10" } },
    messages: ["行政许可·本年处理决定数量 2，上年为 10，变化达到五倍，请核对"],
  },
  {
    code: "R21-18",
    holds: { year: 2025, figures: { "rules:inForce": "1" }, unit: { name: "青山市人民政府", kind: "city" } },
    fails: { year: 2025, figures: { "rules:inForce": "1" } },
    messages: ["规章·现行有效件数 1：乡镇、街道没有规章制定权，这一格应为 0"],
  },
  {
    code: "R21-25",
    holds: { year: 2019, figures: { "licences:change": "-8" } },
    fails: { year: 2019, figures: { "licences:decisions": "-8" } },
    messages: ["行政许可·处理决定数量：这一格不能是负数（-8）。"],
  },
  {
    code: "R00-1",
    holds: {
      year: 2025,
      chapters: { disclosure: proseOf(), applications: proseOf(), litigation: proseOf() },
    },
    fails: { year: 2025, chapters: { overview: proseOf(), others: proseOf(" ") } },
    messages: [
      "“一、总体情况”还没有写；没有发生的也请写明",
      "“六、其他需要报告的事项”还没有写；没有发生的也请写明",
    ],
  },
];

describe("the rules of 2019 and after", () => ruleTests(cases));
