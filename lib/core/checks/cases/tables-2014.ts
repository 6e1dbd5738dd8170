import { ziboLocal2017 } from "../../editions/2014/local-zibo";
import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";

/**
 * The statistics table of 2014 to 2018: figures compared with each other and with last year's, blanks,
 * required text.
 */

type Rows = Record<string, string>;

/** By bare row ids: the only column of this table is “count”. */
function counts(rows: Rows): Rows {
  return Object.fromEntries(Object.entries(rows).map(([row, value]) => [`${row}:count`, value]));
}

/** Adds the common prefix of the row ids, so that the cases are easier to read. */
function under(prefix: string, rows: Rows): Rows {
  return Object.fromEntries(
    Object.entries(rows).map(([row, value]) => [row === "" ? prefix : `${prefix}.${row}`, value]),
  );
}

function report(name: string, rows: Rows, finds: string[] = [], more: Partial<Departure> = {}): CheckCase {
  return { name, report: { year: 2018, ...more, figures: counts(rows) }, finds };
}

const applications = (rows: Rows) => under("applications", rows);
const disclosure = (rows: Rows) => under("disclosure", rows);
const zibo = { year: 2017, county: { localTable: ziboLocal2017 } };

export const statistics: readonly CheckCase[] = [
  report("收到申请数由各渠道合计得出", applications({ "received.letter": "3", "received.fax": "1" })),
  report("收到申请数比各渠道之和多1", applications({ received: "5", "received.fax": "4" }), ["R14-1"]),
  report("本县加的“其他形式”计入收到数", applications({ received: "2", "received.other": "2" }), [], zibo),
  report(
    "延期办结的也是办结",
    applications({
      "received.online": "3",
      completed: "3",
      "completed.onTime": "2",
      "completed.extended": "1",
      "answered.granted": "3",
    }),
  ),
  report(
    "办结数漏计延期的1件",
    applications({
      "received.online": "3",
      completed: "2",
      "completed.onTime": "2",
      "completed.extended": "1",
      "answered.granted": "2",
    }),
    ["R14-2"],
  ),
  report(
    "不同意公开的计一次，不再加理由",
    applications({
      "received.inPerson": "4",
      "completed.onTime": "4",
      answered: "4",
      "answered.granted": "3",
      "answered.refused": "1",
      "answered.refused.privacy": "1",
    }),
  ),
  report(
    "答复数把不同意公开的理由又计一次",
    applications({
      "received.inPerson": "5",
      "completed.onTime": "5",
      answered: "5",
      "answered.granted": "3",
      "answered.refused": "1",
      "answered.refused.privacy": "1",
    }),
    ["R14-3"],
  ),
  report(
    "不同意公开2件，理由只列1件",
    applications({
      "received.letter": "2",
      "completed.onTime": "2",
      "answered.refused": "2",
      "answered.refused.commercialSecret": "1",
    }),
    ["R14-4"],
  ),
  report("复议结果齐全，上年收到过申请", under("review", { "": "2", upheld: "1", other: "1" }), [], {
    lastYear: counts(applications({ "received.letter": "1" })),
  }),
  report(
    "诉讼数与结果之和不等",
    { "applications.received.letter": "2", litigation: "1", "litigation.other": "2" },
    ["R14-5"],
  ),
  report("人员2名，专职兼职各1名", under("resources.staff", { "": "2", fullTime: "1", partTime: "1" })),
  report("人员3名，专职兼职各1名", under("resources.staff", { "": "3", fullTime: "1", partTime: "1" }), [
    "R14-6",
  ]),
  report("两次发布会主要负责同志都参加", under("response.channels.press", { "": "2", byHead: "2" })),
  report(
    "主要负责同志参加的访谈多于访谈总次数",
    under("response.channels.interview", { "": "1", byHead: "2" }),
    ["R14-7"],
  ),
  report(
    "同一信息由网站和微信各发一次，计1条",
    disclosure({ total: "167", "channels.website": "75", "channels.wechat": "167" }),
  ),
  report(
    "公开总数小于微信一个渠道",
    disclosure({ total: "23", "channels.website": "75", "channels.wechat": "167" }),
    ["R14-8"],
  ),
  report(
    "公开总数等于各渠道之和",
    disclosure({ total: "90", "channels.website": "60", "channels.other": "30" }),
  ),
  report(
    "公开总数大于各渠道之和，漏填了渠道",
    disclosure({ total: "91", "channels.website": "60", "channels.other": "30" }),
    ["R14-9"],
  ),
  report(
    "制发的规范性文件没有全部公开",
    disclosure({ total: "4", "channels.website": "4", "total.normative": "4", normativeIssued: "6" }),
  ),
  report(
    "公开的规范性文件多于制发的",
    disclosure({ total: "6", "channels.website": "6", "total.normative": "6", normativeIssued: "4" }),
    ["R14-10"],
  ),
  report(
    "办结中含上年未办结的1件",
    applications({ "received.letter": "2", "completed.onTime": "3", "answered.granted": "3" }),
    [],
    {
      lastYear: counts(
        applications({ "received.letter": "4", "completed.onTime": "3", "answered.granted": "3" }),
      ),
    },
  ),
  report(
    "办结数大于收到数，上年没有未办结的",
    applications({ "received.letter": "2", "completed.onTime": "3", "answered.granted": "3" }),
    ["R14-11"],
  ),
  report(
    "答复数少于办结数",
    applications({ "received.letter": "3", "completed.onTime": "3", "answered.granted": "2" }),
    ["R14-12"],
  ),
  report("有复议，本年收到过申请", { "applications.received.letter": "1", "review.corrected": "1" }),
  report("有复议，本年上年都没有申请", { "review.corrected": "1" }, ["R14-13"]),
  report("专项经费带小数", { "resources.budget": "1.25" }),
  report("公开条数填了“300余”", {}, ["R14-14"], { typed: { "disclosure.channels.website:count": "300余" } }),
  report("格里填了斜线", {}, ["R14-14"], { typed: { "training.meetings:count": "/" } }),
  report("回应数等于微博微信回应数", under("response", { total: "2", "channels.social": "2" })),
  report("回应总数小于微博微信回应数", under("response", { total: "1", "channels.social": "2" }), ["R14-16"]),
  report("培训班2次，16人次参加", under("training", { courses: "2", people: "16" })),
  report("培训班2次，只有1人次参加", under("training", { courses: "2", people: "1" }), ["R14-17"]),
  report("没有办班，却有人参加培训", under("training", { people: "16" }), ["R14-18"]),
  report(
    "查阅点接待人数等于分项之和",
    { visitors: "30", "visitors.townships": "30", "readingPoints.townships": "1" },
    [],
    zibo,
  ),
  report(
    "查阅点接待人数与分项之和不等",
    { visitors: "31", "visitors.townships": "30", "readingPoints.townships": "1" },
    ["R14-19"],
    zibo,
  ),
  report("公报2期500份", under("gazette", { copies: "500", issues: "2" }), [], zibo),
  report("有公报份数，没有期数", under("gazette", { copies: "500" }), ["R14-20"], zibo),
  report("没有查阅点，却有接待人数", { "visitors.townships": "8" }, ["R14-20"], zibo),
  {
    name: "统计表空着两格",
    report: { year: 2018, figures: { "fees:count": null, "training.meetings:count": null } },
    finds: ["R14-21"],
  },
  report("会议次数是上年的五倍", under("training", { meetings: "10" }), ["R14-25"], {
    lastYear: { "training.meetings:count": "2" },
  }),
  report("会议次数比上年多，不到五倍", under("training", { meetings: "9" }), [], {
    lastYear: { "training.meetings:count": "2" },
  }),
  report("问题一章只写“无”", {}, ["R14-22"], { chapters: { problems: proseOf("无。") } }),
  report("统计期限早一天结束", {}, ["R14-23"], { front: { periodTo: "2018-12-30" } }),
  report("没有写统计期限", {}, ["R14-24"], { year: 2016, front: { periodFrom: "", periodTo: "" } }),
  report("标题里排版留的空格不算", {}, [], {
    front: { title: "青山县柳河镇人民政府 2018 年政府信息公开工作年度报告" },
  }),
  report("收费一章只有小标题", {}, ["R00-1"], { chapters: { fees: proseOf("## 收费情况", "") } }),
  report("标题不按规定", {}, ["R00-2"], { front: { title: "柳河镇2018年信息公开年报" } }),
  report("没有写联系电话", {}, ["R00-3"], { front: { phone: "" } }),
];
