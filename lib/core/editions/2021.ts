import { header, input } from "../tables/row-tree";
import type { Edition } from "./edition";
import { nationalAdding } from "./national/adding";
import { applicationsTable } from "./national/applications";
import { disclosureTable2021 } from "./national/disclosure-2021";
import { litigationTable } from "./national/litigation";
import { nationalOutline, overview2021 } from "./national/outline";
import { nationalSeries } from "./national/series";

/** Report years from 2021: the national format in force. */
export const edition2021: Edition = {
  id: "2021",
  name: "2021年版（全国统一格式）",
  family: "national",
  firstYear: 2021,
  regulation: "2019",
  legalBasis: [
    { title: "中华人民共和国政府信息公开条例", number: "国务院令第711号", clause: "第四十九条、第五十条" },
    {
      title:
        "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
      number: "国办公开办函〔2021〕30号",
      clause: "",
    },
  ],
  titlePattern: "{organ}{year}年政府信息公开工作年度报告",
  setByCounty: false,
  processingFee: true,
  outlines: [nationalOutline("national-2021", "全国统一格式（六章）", overview2021)],
  tables: [
    disclosureTable2021,
    applicationsTable(
      header("outcome.otherHandling", "（六）其他处理", [
        input(
          "outcome.otherHandling.notAmended",
          "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        ),
        input(
          "outcome.otherHandling.unpaid",
          "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        ),
        input("outcome.otherHandling.other", "3.其他"),
      ]),
    ),
    litigationTable,
  ],
  adding: nationalAdding,
  tableWords: ["本年制发件数", "本年废止件数", "现行有效件数", "逾期未按收费通知"],
  // 对外公开总数量 until 2020, 现行有效件数 of 行政规范性文件 since then.
  series: { ...nationalSeries, documents: ["normativeDocuments:inForce"] },
  redefinedSeries: ["documents", "licences", "penalties"],
  // 2019 counted every document with a number of its own as “制作”; since 2021 only 规章 and 行政规范性文件 are counted.
  redefined: ["rules:made", "normativeDocuments:made"],
};
