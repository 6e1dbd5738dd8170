import type { Cell } from "./table";

/** Common names of rows that differ from the printed label. By row id, in every edition that has the row. */
const byRow: Readonly<Record<string, readonly string[]>> = {
  received: ["收到申请", "收到政府信息公开申请", "新收申请"],
  carriedIn: ["上年结转申请"],
  "outcome.total": ["办结申请", "已办结", "答复申请"],
  carriedOut: ["结转下年", "未办结"],
  "normativeDocuments:made": ["制发文件", "新制定文件"],
  "normativeDocuments:inForce": ["有效文件"],
  otherServices: ["对外管理服务"],
  fees: ["收费"],
  procurement: ["政府采购"],
  "disclosure.total": ["主动公开信息", "公开政府信息"],
  "applications.received": ["收到申请"],
  "applications.completed": ["办结申请"],
  "applications.answered": ["答复申请"],
};

/** Further names under which a figure can be searched; the title of its table is the last. */
export function commonNames({ id, row, table }: Cell): readonly string[] {
  return [...(byRow[id] ?? []), ...(byRow[row.id] ?? []), table.title];
}
