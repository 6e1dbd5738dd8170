import { guarded, loader } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { owes } from "@/lib/core/owed";
import { done, type Result, refused } from "@/lib/core/refusal";
import { addSupplement, rowsAskedOf } from "@/lib/core/season/supplement";
import { owesReportTo } from "@/lib/core/unit-kind";
import { authorizeUnit } from "@/lib/units/authorize";
import { collectorOf, findUnit, listSeasonUnits, listUnitYears } from "@/lib/units/data";
import { findSettledYear } from "../data";
import { listSupplementAnswers } from "./data";
import type { CountySupplement, UnitSupplement } from "./types";

type Asked = { unitCode: string; year: number };

/** A unit's supplementary questions with its answers; refused if its county asks none. */
export const readUnitSupplement = guarded(
  "supplement.read",
  authorizeUnit,
  async ({ actor, target }, { unitCode, year }: Asked): Promise<Result<UnitSupplement>> => {
    const [unit, county] = await Promise.all([findUnit(unitCode), collectorOf(unitCode)]);
    const [settled, answers] = await Promise.all([
      county ? findSettledYear(county.code, year) : null,
      listSupplementAnswers([unitCode], year),
    ]);
    const rows = unit ? rowsAskedOf(settled?.settings.supplement ?? [], unit.kind) : [];
    if (!unit || rows.length === 0) return refused("notAsked", "没有另要的数。");
    return done({
      unit: { code: unit.code, name: unit.name },
      year,
      rows: rows.map((row) => ({
        ...row,
        value: answers.find(({ rowId }) => rowId === row.id)?.value ?? null,
      })),
      mayWrite: permit(actor, "supplement.write", target).ok,
    });
  },
);

/**
 * The answers of a county's units, added up; null if it asks none. Every unit that owes the year is included.
 */
export const loadCountySupplement = loader(
  guarded(
    "county.rollUp",
    authorizeUnit,
    async (_permit, { unitCode, year }: Asked): Promise<Result<CountySupplement>> => {
      const county = await findUnit(unitCode);
      const settled = county && (await findSettledYear(county.code, year));
      const rows = settled?.settings.supplement ?? [];
      if (!county || rows.length === 0) return refused("notAsked", "没有另要的数。");
      const below = (await listSeasonUnits(county.code)).filter((unit) => owesReportTo(county, unit));
      const codes = below.map(({ code }) => code);
      const [answers, spans] = await Promise.all([listSupplementAnswers(codes, year), listUnitYears(codes)]);
      const units = below.filter(({ code }) => owes(spans.get(code), year));
      const { code, name } = county;
      return done({ county: { code, name }, year, sums: addSupplement(rows, units, answers) });
    },
  ),
);
