import type { Check } from "../engine/check";
import { atMost } from "../kinds/tables/bounds";
import { continues } from "../kinds/tables/last-year";
import { meaning } from "./sources";

/** The rules of the 2021 edition (report years from 2021). */

const documents = "normativeDocuments";

export const tables2021: Check[] = [
  atMost(
    {
      code: "R21-19",
      severity: "warning",
      group: "table",
      rule: "行政规范性文件本年制发件数一般不大于现行有效件数加本年废止件数。",
      source: meaning,
    },
    [
      [
        { cells: [`${documents}:made`] },
        { cells: [`${documents}:inForce`, `${documents}:repealed`], label: "现行有效加本年废止件数" },
      ],
    ],
  ),
  continues(
    {
      code: "R21-20",
      severity: "warning",
      group: "lastYear",
      rule: "行政规范性文件现行有效件数等于上年现行有效加本年制发减本年废止；另有失效或重新认定的请说明。",
      source: meaning,
    },
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
];
