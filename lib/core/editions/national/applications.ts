import { header, input, type RowNode, rowsOf, sum } from "../../tables/row-tree";
import type { Column, Table } from "../../tables/table";

/**
 * Table 3, 收到和处理政府信息公开申请情况: applicants across, outcomes down. The editions of 2019 and 2021 differ in
 * one place: 2021 splits “（六）其他处理” into three rows.
 */
export function applicationsTable(otherHandling: RowNode): Table {
  return {
    id: "applications",
    title: "收到和处理政府信息公开申请情况",
    stub: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    layout: "matrix",
    chapterId: "applications",
    sections: [{ columns: applicantColumns, rows: rowsOf(applicationRows(otherHandling)) }],
  };
}

const applicants = "申请人情况";
const organisations = "法人或其他组织";

const applicantColumns: Column[] = [
  { id: "naturalPerson", label: "自然人", above: [applicants] },
  { id: "commercial", label: "商业企业", above: [applicants, organisations] },
  { id: "research", label: "科研机构", above: [applicants, organisations] },
  { id: "charity", label: "社会公益组织", above: [applicants, organisations] },
  { id: "legalService", label: "法律服务机构", above: [applicants, organisations] },
  { id: "otherOrg", label: "其他", above: [applicants, organisations] },
  {
    id: "total",
    label: "总计",
    above: [applicants],
    sumOf: ["naturalPerson", "commercial", "research", "charity", "legalService", "otherOrg"],
  },
];

function applicationRows(otherHandling: RowNode): RowNode[] {
  const outcomes: RowNode[] = [
    input("outcome.granted", "（一）予以公开"),
    {
      ...input("outcome.partlyGranted", "（二）部分公开"),
      note: "（区分处理的，只计这一情形，不计其他情形）",
    },
    header("outcome.refused", "（三）不予公开", [
      input("outcome.refused.stateSecret", "1.属于国家秘密"),
      input("outcome.refused.forbiddenByLaw", "2.其他法律行政法规禁止公开"),
      input("outcome.refused.security", "3.危及“三安全一稳定”"),
      input("outcome.refused.thirdParty", "4.保护第三方合法权益"),
      input("outcome.refused.internalAffairs", "5.属于三类内部事务信息"),
      input("outcome.refused.process", "6.属于四类过程性信息"),
      input("outcome.refused.caseFile", "7.属于行政执法案卷"),
      input("outcome.refused.inquiry", "8.属于行政查询事项"),
    ]),
    header("outcome.unavailable", "（四）无法提供", [
      input("outcome.unavailable.notHeld", "1.本机关不掌握相关政府信息"),
      input("outcome.unavailable.toBeMade", "2.没有现成信息需要另行制作"),
      input("outcome.unavailable.unclear", "3.补正后申请内容仍不明确"),
    ]),
    header("outcome.dismissed", "（五）不予处理", [
      input("outcome.dismissed.petition", "1.信访举报投诉类申请"),
      input("outcome.dismissed.repeated", "2.重复申请"),
      input("outcome.dismissed.publication", "3.要求提供公开出版物"),
      input("outcome.dismissed.excessive", "4.无正当理由大量反复申请"),
      input("outcome.dismissed.reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
    ]),
    otherHandling,
  ];
  return [
    input("received", "一、本年新收政府信息公开申请数量"),
    input("carriedIn", "二、上年结转政府信息公开申请数量"),
    header("outcome", "三、本年度办理结果", [
      ...outcomes,
      sum("outcome.total", "（七）总计", undefined, [], outcomes.flatMap(leaves)),
    ]),
    input("carriedOut", "四、结转下年度继续办理"),
  ];
}

function leaves(node: RowNode): string[] {
  return node.kind === "header" ? (node.children ?? []).flatMap(leaves) : [node.id];
}
