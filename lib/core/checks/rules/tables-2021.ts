import type { Check } from "../engine/check";
import { mentions, saysMoreThanNone, subItemsWritten } from "../kinds/structure/chapters";
import { atMost } from "../kinds/tables/bounds";
import { continues } from "../kinds/tables/last-year";
import { proseFigures2021 } from "./prose-figures";
import { meaning, nationalChecks, rule } from "./tables-national";

/** The rules of the 2021 edition (report years from 2021). */

const documents = "normativeDocuments";

export const checks2021: Check[] = [
  ...nationalChecks,
  saysMoreThanNone(
    rule("10", "hint", "有行政事业性收费的，“其他需要报告的事项”不宜只写“无”。", "审核实践", "proseTable"),
    "fees:amount",
    "others",
  ),
  mentions(
    rule(
      "11",
      "warning",
      "有因逾期未缴费不再处理的申请的，“其他需要报告的事项”应报告信息处理费。",
      "审核实践；信息处理费见国办函〔2020〕109号",
      "proseTable",
    ),
    "outcome.otherHandling.unpaid:total",
    "others",
    "信息处理费",
  ),
  atMost(rule("19", "warning", "行政规范性文件本年制发件数一般不大于现行有效件数加本年废止件数。", meaning), [
    [
      { cells: [`${documents}:made`] },
      { cells: [`${documents}:inForce`, `${documents}:repealed`], label: "现行有效加本年废止件数" },
    ],
  ]),
  continues(
    rule(
      "20",
      "warning",
      "行政规范性文件现行有效件数等于上年现行有效加本年制发减本年废止；另有失效或重新认定的请说明。",
      meaning,
      "lastYear",
    ),
    [
      {
        id: `${documents}:inForce`,
        plus: [`${documents}:inForce`],
        plusNow: [`${documents}:made`],
        minusNow: [`${documents}:repealed`],
        name: "上年现行有效加本年制发减本年废止",
      },
    ],
  ),
  subItemsWritten(
    rule("26", "error", "总体情况的五个小节都要写，不能遗漏。", "国办公开办函〔2021〕30号", "report"),
  ),
  ...proseFigures2021,
];
