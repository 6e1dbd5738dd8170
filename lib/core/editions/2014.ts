import { ziboLocal2017 } from "./2014/local-zibo";
import { outlines2014 } from "./2014/outlines";
import { statisticsRows } from "./2014/rows";
import type { Edition } from "./edition";

/** Report years 2014 to 2018: chapters by local notice, and one national table of statistics as an annex. */
export const edition2014: Edition = {
  id: "2014",
  name: "2014年版（条例六项和统计表）",
  family: "statistics",
  firstYear: 2014,
  regulation: "2008",
  legalBasis: [
    { title: "中华人民共和国政府信息公开条例", number: "国务院令第492号", clause: "第三十一条、第三十二条" },
    {
      title: "国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知",
      number: "国办发〔2014〕32号",
      clause: "",
    },
  ],
  titlePattern: "{organ}{year}年政府信息公开工作年度报告",
  setByCounty: true,
  processingFee: false,
  outlines: outlines2014,
  tables: [
    {
      id: "statistics",
      title: "政府信息公开情况统计表",
      stub: "统计指标",
      layout: "list",
      sections: [{ columns: [{ id: "count", label: "统计数" }], rows: statisticsRows }],
    },
  ],
  adding: {
    policies: [
      {
        rows: ["disclosure.total", "disclosure.channels.website"],
        policy: { kind: "control", source: "政府门户网站的信息公开统计" },
      },
      {
        rows: ["disclosure.normativeIssued"],
        policy: { kind: "control", source: "司法行政部门的规范性文件登记" },
      },
    ],
    sharedCases: [],
  },
  localTables: [{ place: "淄博市", year: 2017, table: ziboLocal2017 }],
  tableWords: ["统计指标", "制发规范性文件总数", "回应公众关注热点", "属于已主动公开范围数"],
  series: {
    received: ["applications.received:count"],
    answered: ["applications.answered:count"],
    granted: ["applications.answered.alreadyPublic:count", "applications.answered.granted:count"],
    review: ["review:count"],
    litigation: ["litigation:count"],
    disclosed: ["disclosure.total:count"],
    refused: ["applications.answered.refused:count"],
    reviewCorrected: ["review.corrected:count"],
    litigationCorrected: ["litigation.corrected:count"],
  },
};
