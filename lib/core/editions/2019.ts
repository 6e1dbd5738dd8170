import { input } from "../tables/row-tree";
import type { Edition } from "./edition";
import { nationalAdding } from "./national/adding";
import { applicationsTable } from "./national/applications";
import { disclosureTable2019 } from "./national/disclosure-2019";
import { litigationTable } from "./national/litigation";
import { nationalOutline, overview2019 } from "./national/outline";
import { nationalSeries } from "./national/series";

/** Report years 2019 and 2020: the national format on trial. */
export const edition2019: Edition = {
  id: "2019",
  name: "2019年版（全国统一格式，试行）",
  family: "national",
  firstYear: 2019,
  regulation: "2019",
  legalBasis: [
    { title: "中华人民共和国政府信息公开条例", number: "国务院令第711号", clause: "第四十九条、第五十条" },
    {
      title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
      number: "国办公开办函〔2019〕60号",
      clause: "",
    },
  ],
  titlePattern: "{organ}{year}年政府信息公开工作年度报告",
  setByCounty: false,
  processingFee: false,
  outlines: [nationalOutline("national-2019", "全国统一格式（试行，六章）", overview2019)],
  tables: [
    disclosureTable2019,
    applicationsTable(input("outcome.otherHandling", "（六）其他处理")),
    litigationTable,
  ],
  adding: nationalAdding,
  tableWords: ["本年新制作数量", "本年新公开数量", "对外公开总数量", "采购总金额"],
  series: { ...nationalSeries, documents: ["normativeDocuments:publicTotal"] },
  redefinedSeries: [
    "received",
    "answered",
    "granted",
    "review",
    "litigation",
    "refused",
    "reviewCorrected",
    "litigationCorrected",
  ],
};
