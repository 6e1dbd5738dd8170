import type { Check } from "../engine/check";
import { atMost, impliesSome } from "../kinds/tables/bounds";
import { continues } from "../kinds/tables/last-year";
import { proseFigures2019 } from "./prose-figures";
import { inRow, meaning, nationalChecks, rule } from "./tables-national";

/** The rules of the 2019 edition (report years 2019 and 2020). */

const documents = ["rules", "normativeDocuments"];
const items = ["licences", "otherServices", "penalties", "coercion", "fees"];

export const checks2019: Check[] = [
  ...nationalChecks,
  atMost(
    rule("21", "error", "本年新公开数量不大于对外公开总数量。"),
    inRow(documents, "published", "publicTotal"),
  ),
  atMost(
    rule("22", "warning", "本年新公开数量一般不大于本年新制作数量；公开往年文件的请说明。", meaning),
    inRow(documents, "published", "made"),
  ),
  continues(
    rule("23", "warning", "上一年项目数量等于上一年报告的上一年项目数量加本年增/减。", meaning, "lastYear"),
    items.map((row) => ({
      id: `${row}:lastYear`,
      plus: [`${row}:lastYear`, `${row}:change`],
      name: "按上一年报告推算的项目数量",
    })),
  ),
  impliesSome(rule("24", "warning", "政府集中采购的项目数量和总金额，一个不为0时另一个也不为0。", meaning), [
    ...inRow(["procurement"], "amount", "projects"),
    ...inRow(["procurement"], "projects", "amount"),
  ]),
  ...proseFigures2019,
];
