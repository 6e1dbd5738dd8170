import { dismissed, refusedGrounds, unavailable } from "../../../editions/national/outcomes";
import type { CellId } from "../../../tables/table";
import type { CountedCells } from "./none-stated";

/**
 * The phrases by which each edition's rows are said to be empty: “没有制发行政规范性文件”, “没有召开新闻发布会”. Applications
 * received and carried over, reviews and lawsuits are read as facts of value zero instead (zero-facts.ts).
 */

function row(words: string, name: string, ...cells: CellId[]): CountedCells {
  return { words, name, cells };
}

function column(rows: readonly string[], ...prefixes: string[]): CellId[] {
  return prefixes.flatMap((prefix) => rows.map((id) => `${prefix}${id}:total`));
}

const document = "(?:行政)?规范性文件";
const issued = "(?:制定|制发|出台|发布|印发)";
/** For the end of a phrase: “没有依申请公开的行政诉讼” is about lawsuits. */
const onRequest = "申请公开(?:的|政府信息|信息|事项|情况|件|数量|件数|数)*$";

export const noneOfRows2014: readonly CountedCells[] = [
  row("投诉|举报", "举报投诉数量", "complaints:count"),
  row("费用|收费", "依申请公开信息收取的费用", "fees:count"),
  row(`(?:制发|制定|印发|出台)${document}`, "制发规范性文件总数", "disclosure.normativeIssued:count"),
  row(`公开${document}`, "主动公开规范性文件数", "disclosure.total.normative:count"),
  row("政府公报公开", "政府公报公开政府信息数", "disclosure.channels.gazette:count"),
  row("政务微博公开", "政务微博公开政府信息数", "disclosure.channels.weibo:count"),
  row("政务微信公开", "政务微信公开政府信息数", "disclosure.channels.wechat:count"),
  row("新闻发布会", "参加或举办新闻发布会总次数", "response.channels.press:count"),
  row("在线访谈", "政府网站在线访谈次数", "response.channels.interview:count"),
  row("政策解读稿件", "政策解读稿件发布数", "response.channels.articles:count"),
  row("(?:热点或)?重大舆情", "回应公众关注热点或重大舆情数", "response.total:count"),
  row("延期办结", "延期办结数", "applications.completed.extended:count"),
  row("不予公开|不同意公开", "不同意公开答复数", "applications.answered.refused:count"),
  row("部分公开", "同意部分公开答复数", "applications.answered.partlyGranted:count"),
  row(
    onRequest,
    "同意公开和同意部分公开答复数",
    "applications.answered.granted:count",
    "applications.answered.partlyGranted:count",
  ),
  row("查阅点", "设置政府信息公开查阅点数", "resources.readingPoints:count"),
  row("专职(?:工作)?人员", "专职人员数", "resources.staff.fullTime:count"),
  row("专项经费", "政府信息公开专项经费", "resources.budget:count"),
  row("(?:专题)?会议", "召开会议数", "training.meetings:count"),
  row("培训班", "举办各类培训班数", "training.courses:count"),
];

const national: readonly CountedCells[] = [
  row(`${issued}规章|规章${issued}`, "规章制发件数", "rules:made"),
  row(
    `(?:${issued}|新?制作)(?:、(?:废止|公开))?${document}|${document}${issued}`,
    "行政规范性文件制发件数",
    "normativeDocuments:made",
  ),
  row("行政许可", "行政许可处理决定数量", "licences:decisions"),
  row("行政处罚", "行政处罚处理决定数量", "penalties:decisions"),
  row("行政强制", "行政强制处理决定数量", "coercion:decisions"),
  // “未办结的申请” are no denial: they are carried over.
  row("(?<=没有|无)办结的?申请", "办理结果总计", "outcome.total:total"),
  row("上年(?:度)?结转", "上年结转申请数量", "carriedIn:total"),
  row(onRequest, "予以公开和部分公开数", "outcome.granted:total", "outcome.partlyGranted:total"),
  row("予以公开", "予以公开数", "outcome.granted:total"),
  row("部分公开", "部分公开数", "outcome.partlyGranted:total"),
  row("不予公开", "不予公开数", ...column(refusedGrounds, "outcome.refused.")),
  row("无法提供", "无法提供数", ...column(unavailable, "outcome.unavailable.")),
  row("不予处理", "不予处理数", ...column(dismissed, "outcome.dismissed.")),
];

export const noneOfRows2019: readonly CountedCells[] = [
  ...national,
  row("对外管理服务", "其他对外管理服务事项处理决定数量", "otherServices:decisions"),
  row(`公开${document}`, "规范性文件新公开件数", "normativeDocuments:published"),
  row("政府集中采购", "政府集中采购", "procurement:projects", "procurement:amount"),
];

export const noneOfRows2021: readonly CountedCells[] = [
  ...national,
  row("废止规章", "规章废止件数", "rules:repealed"),
  row(`废止(?:${document}|文件)`, "行政规范性文件废止件数", "normativeDocuments:repealed"),
  row(`现行有效的?${document}`, "行政规范性文件现行有效件数", "normativeDocuments:inForce"),
  row("行政事业性收费", "行政事业性收费金额", "fees:amount"),
];
