import { describe, expect, it } from "vitest";
import { ziboLocal2017 } from "../../editions/2014/local-zibo";
import { proseOf } from "../../prose/prose";
import { type Departure, inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";

/**
 * Deviations from a correct report; `rows` are figures by bare row id, as the only column of this table is
 * “count”.
 */
type Departing = Omit<Departure, "year" | "figures"> & { rows?: Record<string, string | null> };
type Case = Departing & { code: string; holds: Departing; message: string };

const zibo = { localTable: ziboLocal2017 };

const cases: Case[] = [
  {
    code: "R14-1",
    holds: { rows: { "applications.received": "4", "applications.received.fax": "4" } },
    rows: { "applications.received": "5", "applications.received.fax": "4" },
    message: "（一）收到申请数 5，与各渠道之和 4 相差 1",
  },
  {
    code: "R14-2",
    holds: { rows: { "applications.completed": "2", "applications.completed.onTime": "2" } },
    rows: { "applications.completed": "1", "applications.completed.onTime": "2" },
    message: "（二）申请办结数 1，与按时和延期办结数之和 2 相差 1",
  },
  {
    code: "R14-3",
    holds: {
      rows: { "applications.answered": "3", "applications.answered.refused.privacy": "3" },
    },
    rows: { "applications.answered": "3", "applications.answered.refused.privacy": "1" },
    message: "（三）申请答复数 3，与各类答复数之和 1 相差 2",
  },
  {
    code: "R14-4",
    holds: {
      rows: {
        "applications.answered.refused": "1",
        "applications.answered.refused.privacy": "1",
      },
    },
    rows: { "applications.answered.refused": "1" },
    message: "4.不同意公开答复数 1，与各项理由之和 0 相差 1",
  },
  {
    code: "R14-5",
    holds: { rows: { review: "1", "review.upheld": "1" } },
    rows: { review: "2", "review.upheld": "1" },
    message: "四、行政复议数量 2，与各种结果之和 1 相差 1",
  },
  {
    code: "R14-6",
    holds: { rows: { "resources.staff": "2", "resources.staff.fullTime": "2" } },
    rows: { "resources.staff": "2", "resources.staff.fullTime": "1" },
    message: "（三）从事政府信息公开工作人员数 2，与专职和兼职人员数之和 1 相差 1",
  },
  {
    code: "R14-7",
    holds: { rows: { "response.channels.press": "2", "response.channels.press.byHead": "2" } },
    rows: { "response.channels.press": "1", "response.channels.press.byHead": "2" },
    message: "其中：主要负责同志参加新闻发布会次数 2，大于“1.参加或举办新闻发布会总次数” 1，相差 1",
  },
  {
    code: "R14-8",
    holds: { rows: { "disclosure.total": "75", "disclosure.channels.website": "75" } },
    rows: { "disclosure.total": "74", "disclosure.channels.website": "75" },
    message: "（一）主动公开政府信息数 74，小于“2.政府网站公开政府信息数” 75，相差 1",
  },
  {
    code: "R14-9",
    holds: {
      rows: {
        "disclosure.total": "6",
        "disclosure.channels.website": "3",
        "disclosure.channels.weibo": "3",
      },
    },
    rows: {
      "disclosure.total": "7",
      "disclosure.channels.website": "3",
      "disclosure.channels.weibo": "3",
    },
    message: "（一）主动公开政府信息数 7，大于各渠道之和 6，相差 1",
  },
  {
    code: "R14-10",
    holds: {
      rows: {
        "disclosure.total": "1",
        "disclosure.channels.other": "1",
        "disclosure.total.normative": "1",
        "disclosure.normativeIssued": "1",
      },
    },
    rows: {
      "disclosure.total": "1",
      "disclosure.channels.other": "1",
      "disclosure.total.normative": "1",
    },
    message: "其中：主动公开规范性文件数 1，大于“制发规范性文件总数” 0，相差 1",
  },
  {
    code: "R14-11",
    holds: {
      rows: { "applications.completed.onTime": "2", "applications.received.letter": "1" },
      lastYear: { "applications.received.letter:count": "3", "applications.completed.onTime:count": "2" },
    },
    rows: { "applications.completed.onTime": "2", "applications.received.letter": "1" },
    message: "（二）申请办结数 2，大于收到申请数 1，相差 1",
  },
  {
    code: "R14-12",
    holds: {
      rows: { "applications.answered.granted": "1", "applications.completed.onTime": "1" },
    },
    rows: { "applications.answered.granted": "1" },
    message: "（三）申请答复数 1，不等于“（二）申请办结数” 0，相差 1",
  },
  {
    code: "R14-13",
    holds: {
      rows: { "litigation.other": "1" },
      lastYear: { "applications.received.letter:count": "1" },
    },
    rows: { "litigation.other": "1" },
    message: "五、行政诉讼数量 1，而本年和上年都没有收到申请，请核对",
  },
  {
    code: "R14-14",
    holds: { rows: { "resources.budget": "1.5" } },
    typed: { "disclosure.channels.weibo:count": "/" },
    message: "3.政务微博公开政府信息数：“/”不是数字；没有发生的请填0。",
  },
  {
    code: "R14-16",
    holds: { rows: { "response.total": "2", "response.channels.social": "2" } },
    rows: { "response.total": "1", "response.channels.social": "2" },
    message: "（一）回应公众关注热点或重大舆情数 1，小于“4.微博微信回应事件数” 2，相差 1",
  },
  {
    code: "R14-17",
    holds: { rows: { "training.courses": "2", "training.people": "16" } },
    rows: { "training.courses": "2", "training.people": "1" },
    message: "（二）举办各类培训班数 2，大于“（三）接受培训人员数” 1，相差 1",
  },
  {
    code: "R14-18",
    holds: { rows: { "training.courses": "1", "training.people": "16" } },
    rows: { "training.people": "16" },
    message: "（三）接受培训人员数 16，而“（二）举办各类培训班数”为 0",
  },
  {
    code: "R14-19",
    holds: {
      county: zibo,
      rows: { visitors: "3", "visitors.townships": "3", "readingPoints.townships": "1" },
    },
    county: zibo,
    rows: { visitors: "3", "visitors.townships": "2", "readingPoints.townships": "1" },
    message: "十一、查阅点接待人数 3，与各分项之和 2 相差 1",
  },
  {
    code: "R14-20",
    holds: { county: zibo, rows: { "gazette.copies": "500", "gazette.issues": "2" } },
    county: zibo,
    rows: { "gazette.copies": "500" },
    message: "（二）公报发行总份数 500，而“（一）公报发行期数”为 0",
  },
  {
    code: "R14-21",
    holds: {},
    rows: { fees: null, "training.people": null },
    message:
      "政府信息公开情况统计表有 2 格没有填：七、依申请公开信息收取的费用、（三）接受培训人员数。没有发生的请填0；确实没有数据的请说明",
  },
  {
    code: "R14-22",
    holds: {},
    chapters: { problems: proseOf("无。") },
    message:
      "“六、政府信息公开工作存在的主要问题及改进情况”只有“无。”；请写出具体问题和改进措施，不少于10个字",
  },
  {
    code: "R14-23",
    holds: { front: { periodTo: "2018-12-31" } },
    front: { periodTo: "2018-12-30" },
    message: "统计期限止 2018-12-30，应为 2018-12-31",
  },
  { code: "R14-24", holds: {}, front: { periodFrom: "" }, message: "没有写统计期限起，应为 2018-01-01" },
  {
    code: "R14-25",
    holds: { rows: { "training.meetings": "9" }, lastYear: { "training.meetings:count": "1" } },
    rows: { "training.meetings": "10" },
    lastYear: { "training.meetings:count": "2" },
    message: "（一）召开政府信息公开工作会议或专题会议数 10，上年为 2，变化达到五倍，请核对",
  },
  {
    code: "R00-1",
    holds: {},
    chapters: { fees: proseOf("## 收费", "") },
    message: "“四、政府信息公开收费及减免情况”还没有写；没有发生的也请写明",
  },
  {
    code: "R00-2",
    holds: { front: { title: "青山县柳河镇人民政府 2018 年政府信息公开工作 年度报告" } },
    front: { title: "柳河镇2018年政府信息公开年报" },
    message:
      "标题“柳河镇2018年政府信息公开年报”与规定的写法“青山县柳河镇人民政府2018年政府信息公开工作年度报告”不同",
  },
  { code: "R00-3", holds: {}, front: { phone: " " }, message: "没有写联系电话" },
];

function found({ rows = {}, ...departure }: Departing, code: string): string[] {
  const figures = Object.fromEntries(Object.entries(rows).map(([row, value]) => [`${row}:count`, value]));
  return runChecks(inputWith({ year: 2018, figures, ...departure }))
    .filter((finding) => finding.code === code)
    .map((finding) => finding.message);
}

describe("the rules of 2014 to 2018", () => {
  it("finds nothing in a report that keeps all of them", () =>
    expect(runChecks(inputWith({ year: 2018 }))).toEqual([]));

  it.each(cases)("$code accepts a right report", ({ code, holds }) => expect(found(holds, code)).toEqual([]));

  it.each(cases)("$code: $message", ({ code, holds: _, message, ...departure }) =>
    expect(found(departure, code)).toEqual([message]),
  );

  it("counts the applications still open last year", () => {
    const open = { "applications.received.letter:count": "3", "applications.completed.onTime:count": "2" };
    expect(found({ rows: { "applications.completed.onTime": "2" }, lastYear: open }, "R14-11")).toEqual([
      "（二）申请办结数 2，大于收到申请数加上年未办结数 1，相差 1",
    ]);
  });

  it("does not check a computed total", () =>
    expect(found({ rows: { "applications.received.fax": "4" } }, "R14-1")).toEqual([]));
});
