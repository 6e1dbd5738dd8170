import { describe } from "vitest";
import { type RuleCase, ruleTests } from "../cases/testing-rules";

const cases: RuleCase[] = [
  {
    code: "R21-21",
    holds: {
      year: 2019,
      figures: {
        "normativeDocuments:made": "3",
        "normativeDocuments:published": "2",
        "normativeDocuments:publicTotal": "2",
      },
    },
    fails: {
      year: 2019,
      figures: {
        "normativeDocuments:made": "3",
        "normativeDocuments:published": "2",
        "normativeDocuments:publicTotal": "1",
      },
    },
    messages: ["规范性文件·本年新公开数量 2，大于“规范性文件·对外公开总数量” 1，相差 1"],
  },
  {
    code: "R21-22",
    holds: {
      year: 2019,
      figures: {
        "normativeDocuments:made": "2",
        "normativeDocuments:published": "2",
        "normativeDocuments:publicTotal": "9",
      },
    },
    fails: {
      year: 2019,
      figures: {
        "normativeDocuments:made": "1",
        "normativeDocuments:published": "2",
        "normativeDocuments:publicTotal": "9",
      },
    },
    messages: ["规范性文件·本年新公开数量 2，大于“规范性文件·本年新制作数量” 1，相差 1"],
  },
  {
    code: "R21-23",
    holds: {
      year: 2020,
      figures: { "licences:lastYear": "22" },
      lastYear: { "licences:lastYear": "30", "licences:change": "-8" },
    },
    fails: {
      year: 2020,
      figures: { "licences:lastYear": "30" },
      lastYear: { "licences:lastYear": "30", "licences:change": "-8" },
    },
    messages: ["行政许可·上一年项目数量 30，与按上一年报告推算的项目数量 22 相差 8"],
  },
  {
    code: "R21-24",
    holds: { year: 2019, figures: { "procurement:projects": "2", "procurement:amount": "70487" } },
    fails: { year: 2019, figures: { "procurement:amount": "70487" } },
    messages: ["政府集中采购·采购总金额 70487，而“政府集中采购·采购项目数量”为 0"],
  },
];

describe("the rules of 2019 and 2020", () => ruleTests(cases));
