import type { Check } from "../engine/check";
import { atMost, impliesSome } from "../kinds/tables/bounds";
import { continues } from "../kinds/tables/last-year";
import { meaning, nationalFormat } from "./sources";

/** The rules of the 2019 edition (report years 2019 and 2020). */

const documents = ["rules", "normativeDocuments"];
const items = ["licences", "otherServices", "penalties", "coercion", "fees"];

/** The two sides of “in each row, the left column is at most the right column”. */
function inRow(rowIds: string[], left: string, right: string) {
  return rowIds.map((row) => [{ cells: [`${row}:${left}`] }, { cells: [`${row}:${right}`] }] as const);
}

export const tables2019: Check[] = [
  atMost(
    {
      code: "R21-21",
      severity: "error",
      group: "table",
      rule: "本年新公开数量不大于对外公开总数量。",
      source: nationalFormat,
    },
    inRow(documents, "published", "publicTotal"),
  ),
  atMost(
    {
      code: "R21-22",
      severity: "warning",
      group: "table",
      rule: "本年新公开数量一般不大于本年新制作数量；公开往年文件的请说明。",
      source: meaning,
    },
    inRow(documents, "published", "made"),
  ),
  continues(
    {
      code: "R21-23",
      severity: "warning",
      group: "lastYear",
      rule: "上一年项目数量等于上一年报告的上一年项目数量加本年增/减。",
      source: meaning,
    },
    items.map((row) => ({
      id: `${row}:lastYear`,
      plus: [`${row}:lastYear`, `${row}:change`],
      name: "按上一年报告推算的项目数量",
    })),
  ),
  impliesSome(
    {
      code: "R21-24",
      severity: "warning",
      group: "table",
      rule: "政府集中采购的项目数量和总金额，一个不为0时另一个也不为0。",
      source: meaning,
    },
    [...inRow(["procurement"], "amount", "projects"), ...inRow(["procurement"], "projects", "amount")],
  ),
];
