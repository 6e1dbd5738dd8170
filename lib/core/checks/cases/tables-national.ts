import { proseOf } from "../../prose/prose";
import type { UnitKind } from "../../unit-kind";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";

/**
 * The tables of 2019 and 2021: balances, totals, bounds, blanks, last year's figures, and chapters that
 * figures require.
 */

type Rows = Record<string, string | null>;

function report(name: string, figures: Rows, finds: string[] = [], more: Partial<Departure> = {}): CheckCase {
  return { name, report: { year: 2025, ...more, figures }, finds };
}

/** Rows of one column of table 3. */
function by(column: string, rows: Rows): Rows {
  return Object.fromEntries(Object.entries(rows).map(([row, value]) => [`${row}:${column}`, value]));
}

const in2019 = { year: 2019 };
const others = (text: string) => ({ chapters: { others: proseOf(text) } });
const documents = (rows: Record<string, string>) =>
  Object.fromEntries(Object.entries(rows).map(([column, value]) => [`normativeDocuments:${column}`, value]));

function madeBy(organ: string, listed?: UnitKind, registered?: boolean): Partial<Departure> {
  return {
    unit: { name: organ, kind: "department", listed, mayMakeDocuments: registered },
    front: { title: `${organ}2025年政府信息公开工作年度报告` },
  };
}

export const makers: readonly CheckCase[] = [
  report("水务局制发规范性文件", documents({ made: "3", inForce: "3" }), [], madeBy("青山县水务局")),
  report(
    "服务中心填了制发数",
    documents({ made: "3", inForce: "3" }),
    ["R00-128"],
    madeBy("青山县政务服务中心"),
  ),
  report(
    "县里列为部门的中心",
    documents({ made: "3", inForce: "3" }),
    [],
    madeBy("青山县政务服务中心", "department"),
  ),
  report(
    "县里列为其他单位的供销社",
    documents({ made: "3", inForce: "3" }),
    ["R00-128"],
    madeBy("青山县供销合作社联合社", "body"),
  ),
  report(
    "登记为制定主体的供销社",
    documents({ made: "3", inForce: "3" }),
    [],
    madeBy("青山县供销合作社联合社", "body", true),
  ),
  report(
    "不在制定主体清单里的局",
    documents({ made: "3", inForce: "3" }),
    ["R00-128"],
    madeBy("青山县大数据局", "department", false),
  ),
  report("不在制定主体清单里的街道，没有制发", documents({ inForce: "3" }), [], {
    unit: { name: "青山县柳河镇人民政府", kind: "township", listed: "township", mayMakeDocuments: false },
  }),
  report("不在制定主体清单里的乡镇", documents({ made: "3", inForce: "3" }), ["R00-128"], {
    unit: { name: "青山县柳河镇人民政府", kind: "township", listed: "township", mayMakeDocuments: false },
  }),
];

export const applications: readonly CheckCase[] = [
  report(
    "新收加结转等于办结加结转下年",
    by("naturalPerson", { received: "3", carriedIn: "1", "outcome.granted": "3", carriedOut: "1" }),
  ),
  report(
    "自然人一列少计结转下年的1件",
    by("naturalPerson", { received: "3", carriedIn: "1", "outcome.granted": "3", carriedOut: "0" }),
    ["R21-1"],
  ),
  report("法律服务机构一列不平", by("legalService", { received: "2", "outcome.partlyGranted": "1" }), [
    "R21-1",
  ]),
  report(
    "办理结果合计得出",
    by("charity", { received: "2", "outcome.refused.caseFile": "1", carriedOut: "1" }),
  ),
  report(
    "办理结果总计多1件",
    by("charity", { received: "2", "outcome.refused.caseFile": "1", "outcome.total": "2" }),
    ["R21-2"],
  ),
  report(
    "2019年的“其他处理”计入总计",
    by("research", { received: "1", "outcome.otherHandling": "1" }),
    [],
    in2019,
  ),
  report("总计列等于六类申请人之和", {
    ...by("otherOrg", { received: "1", carriedOut: "1" }),
    ...by("naturalPerson", { received: "4", "outcome.granted": "4" }),
    "received:total": "5",
  }),
  report(
    "总计列漏计一类申请人",
    {
      ...by("otherOrg", { received: "1", carriedOut: "1" }),
      ...by("naturalPerson", { received: "4", carriedOut: "4" }),
      "received:total": "5",
      "carriedOut:total": "4",
    },
    ["R21-1", "R21-3"],
  ),
  report(
    "一格错，行和列都不平",
    { ...by("commercial", { received: "21", "outcome.granted": "12" }), "received:total": "12" },
    ["R21-1", "R21-3"],
  ),
  report("上年结转与上年报告相符", by("research", { carriedIn: "2", "outcome.granted": "2" }), [], {
    lastYear: { "carriedOut:research": "2" },
  }),
  report("上年结转少1件", by("research", { carriedIn: "1", "outcome.granted": "1" }), ["R21-4"], {
    lastYear: { "carriedOut:research": "2" },
  }),
  report("上年有结转，本年填0", {}, ["R21-4"], { year: 2021, lastYear: { "carriedOut:naturalPerson": "1" } }),
  report("新收比上年增加不到五倍", by("naturalPerson", { received: "19", carriedOut: "19" }), [], {
    lastYear: by("naturalPerson", { received: "4", "outcome.granted": "4" }) as Record<string, string>,
  }),
  report("新收是上年的五倍", by("naturalPerson", { received: "20", "outcome.granted": "20" }), ["R21-17"], {
    lastYear: by("naturalPerson", { received: "4", carriedIn: "4", "outcome.granted": "8" }) as Record<
      string,
      string
    >,
  }),
];

export const disclosureAndDisputes: readonly CheckCase[] = [
  report("复议尚未审结的也计入总计", { "litigation:review.pending": "1", "litigation:review.total": "1" }),
  report("直接起诉总计漏计尚未审结", { "litigation:direct.pending": "1", "litigation:direct.total": "0" }, [
    "R21-5",
  ]),
  report("复议总计比四种结果多", { "litigation:review.total": "3" }, ["R21-5"]),
  report("各格都填了0", {}),
  report("处罚一格空着", { "penalties:decisions": null }, ["R21-9"]),
  report("乡镇没有规章", { "rules:made": "0" }),
  report("乡镇填了规章1件", { "rules:inForce": "1" }, ["R21-18"]),
  report("县政府可以有规章", { "rules:inForce": "1" }, [], {
    unit: { name: "青山县柳河镇人民政府", kind: "county" },
  }),
  report(
    "收费金额带小数",
    { "fees:amount": "9.63211" },
    [],
    others("全年没有需要另行报告的重大事项，收费详见上表。"),
  ),
  report("有收费，其他事项只写“无”", { "fees:amount": "9.6" }, ["R21-10"], others("无。")),
  report(
    "未缴费不再处理的，报告了信息处理费",
    by("naturalPerson", { received: "1", "outcome.otherHandling.unpaid": "1" }),
    [],
    others("发出信息处理费缴费通知1次，申请人逾期没有缴纳。"),
  ),
  report(
    "未缴费不再处理的，没有提信息处理费",
    by("naturalPerson", { received: "1", "outcome.otherHandling.unpaid": "1" }),
    ["R21-11"],
    others("全年没有需要另行报告的重大事项。"),
  ),
  report("问题一章写了一个问题一条措施", {}, [], {
    chapters: { problems: proseOf("公示更新偏慢，今后按月核对。") },
  }),
  report("问题一章空着", {}, ["R21-12"], { chapters: { problems: proseOf() } }),
  report("统计期限止于12月30日", {}, ["R21-13"], { year: 2023, front: { periodTo: "2023-12-30" } }),
  report("没有写统计期限", {}, ["R21-13"], { front: { periodFrom: "", periodTo: "" } }),
  report("现行有效含往年制发", documents({ made: "2", inForce: "6" })),
  report("制发3件又当年废止1件", documents({ made: "3", repealed: "1", inForce: "2" })),
  report("制发多于现行有效加废止", documents({ made: "3", inForce: "2" }), ["R21-19"]),
  report("现行有效承接上年", documents({ made: "2", repealed: "1", inForce: "6" }), [], {
    lastYear: documents({ inForce: "5" }),
  }),
  report("现行有效没有减去废止", documents({ made: "2", repealed: "1", inForce: "7" }), ["R21-20"], {
    lastYear: documents({ inForce: "5" }),
  }),
  report("新公开不多于对外公开总数", documents({ made: "2", published: "2", publicTotal: "9" }), [], in2019),
  report(
    "新公开多于对外公开总数",
    documents({ made: "4", published: "4", publicTotal: "3" }),
    ["R21-21"],
    in2019,
  ),
  report("往年文件今年公开", documents({ made: "1", published: "3", publicTotal: "3" }), ["R21-22"], in2019),
  report("上一年项目数承接上年增减", { "licences:lastYear": "12" }, [], {
    year: 2020,
    lastYear: { "licences:lastYear": "20", "licences:change": "-8" },
  }),
  report("上一年项目数没有计入增减", { "licences:lastYear": "20" }, ["R21-23"], {
    year: 2020,
    lastYear: { "licences:lastYear": "20", "licences:change": "-8" },
  }),
  report("采购2项，金额70487元", { "procurement:projects": "2", "procurement:amount": "70487" }, [], in2019),
  report("有采购金额，没有采购项目", { "procurement:amount": "70487" }, ["R21-24"], in2019),
  report("本年增/减是负数", { "licences:change": "-8" }, [], in2019),
  report("新收填了负数", {}, ["R21-25"], { typed: { "received:research": "-1" } }),
  report("处罚填了斜线", {}, ["R21-25"], { typed: { "penalties:decisions": "/" } }),
  report("五个小节缺一个", {}, ["R21-26"], {
    chapters: {
      overview: proseOf(
        ...["主动公开", "依申请公开", "政府信息管理", "监督保障"].flatMap((heading) => [
          `## ${heading}`,
          "按要求完成了全年的工作。",
        ]),
        "考核合格，评议反映良好，没有责任追究情形。",
      ),
    },
  }),
  report("小节标题写作“主动公开情况”，仍是这一节", {}, [], {
    chapters: {
      overview: proseOf(
        ...["主动公开情况", "依申请公开情况", "政府信息管理", "政府信息公开平台建设", "监督保障"].flatMap(
          (heading) => [`## ${heading}`, "按要求完成了全年的工作。"],
        ),
        "考核合格，评议反映良好，没有责任追究情形。",
      ),
    },
  }),
];
