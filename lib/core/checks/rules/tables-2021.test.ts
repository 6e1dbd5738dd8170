import { describe } from "vitest";
import { proseOf } from "../../prose/prose";
import { type RuleCase, ruleTests } from "../cases/testing-rules";

const cases: RuleCase[] = [
  {
    code: "R21-10",
    holds: { year: 2025, figures: { "fees:amount": "3.5" } },
    fails: {
      year: 2025,
      figures: { "fees:amount": "3.5" },
      chapters: { others: proseOf("本镇无其他需要报告的事项。") },
    },
    messages: ["行政事业性收费·本年收费金额（单位：万元） 3.5，“六、其他需要报告的事项”不宜只写“无”"],
  },
  {
    code: "R21-11",
    holds: {
      year: 2025,
      figures: { "received:research": "1", "outcome.otherHandling.unpaid:research": "1" },
      chapters: { others: proseOf("发出信息处理费收费通知1件，申请人逾期未缴。") },
    },
    fails: {
      year: 2025,
      figures: { "received:research": "1", "outcome.otherHandling.unpaid:research": "1" },
    },
    messages: [
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请·总计 1，“六、其他需要报告的事项”没有提到“信息处理费”",
    ],
  },
  {
    code: "R21-19",
    holds: {
      year: 2025,
      figures: {
        "normativeDocuments:made": "2",
        "normativeDocuments:inForce": "1",
        "normativeDocuments:repealed": "1",
      },
    },
    fails: { year: 2025, figures: { "normativeDocuments:made": "2", "normativeDocuments:inForce": "1" } },
    messages: ["行政规范性文件·本年制发件数 2，大于现行有效加本年废止件数 1，相差 1"],
  },
  {
    code: "R21-20",
    holds: {
      year: 2025,
      figures: {
        "normativeDocuments:made": "2",
        "normativeDocuments:inForce": "6",
        "normativeDocuments:repealed": "1",
      },
      lastYear: { "normativeDocuments:inForce": "5" },
    },
    fails: {
      year: 2025,
      figures: { "normativeDocuments:inForce": "7" },
      lastYear: { "normativeDocuments:inForce": "5" },
    },
    messages: ["行政规范性文件·现行有效件数 7，与上年现行有效加本年制发减本年废止 5 相差 2"],
  },
  {
    code: "R21-26",
    holds: {
      year: 2025,
      chapters: {
        overview: proseOf(
          "综述。",
          ...["（一）主动公开情况", "依申请公开", "政府信息管理", "平台建设", "监督保障"].flatMap(
            (heading) => [`## ${heading}`, "做了工作。"],
          ),
        ),
      },
    },
    fails: {
      year: 2025,
      chapters: {
        overview: proseOf(
          "## 主动公开",
          "做了工作。",
          "## 依申请公开",
          "## 政府信息管理",
          "做了工作。",
          "## 监督保障",
          "做了工作。",
        ),
      },
    },
    messages: [
      "“一、总体情况”只有标题，没有内容：“依申请公开”一节",
      "“一、总体情况”缺少“政府信息公开平台建设”一节",
    ],
  },
];

describe("the rules from 2021 on", () => ruleTests(cases));
