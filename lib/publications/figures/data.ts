import { countyFormSchema } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import type { UnitOverYears } from "@/lib/core/series/across-units";
import type { YearOfFigures } from "@/lib/core/series/series";
import { figuresSchema } from "@/lib/core/tables/figure";
import { reportingKinds, type UnitKind } from "@/lib/core/unit-kind";
import { db } from "@/lib/platform/db";

/** A unit of a place with its published figures, from the newest version of each year; of years taken down, only the year. */
export type UnitWithFigures = UnitOverYears & { kind: UnitKind };

/**
 * The units directly below a place with publications, by code, with their figures. Publications that the daily check
 * found altered are left out.
 */
export async function listUnitFigures(placeCode: string): Promise<UnitWithFigures[]> {
  const units = await db.unit.findMany({
    where: { parentCode: placeCode, kind: { in: [...reportingKinds] } },
    orderBy: { code: "asc" },
    select: { code: true, name: true, kind: true, firstYear: true, lastYear: true },
  });
  const faults = await db.integrityFault.findMany({ select: { publicationId: true } });
  const rows = await db.publication.findMany({
    where: {
      unitCode: { in: units.map(({ code }) => code) },
      replacedAt: null,
      id: { notIn: faults.map(({ publicationId }) => publicationId) },
    },
    orderBy: { year: "asc" },
    select: {
      ...{ unitCode: true, year: true, takenDownAt: true },
      version: { select: { figures: true, form: true } },
    },
  });
  return units.flatMap((unit) => {
    const own = rows.filter(({ unitCode }) => unitCode === unit.code);
    if (own.length === 0) return [];
    const takenDown = own.flatMap(({ takenDownAt, year }) => (takenDownAt ? [year] : []));
    const years = own.flatMap((row) => (row.takenDownAt ? [] : [figuresOf(row)]));
    return [{ ...unit, years, takenDown }];
  });
}

function figuresOf(row: { year: number; version: { figures: unknown; form: unknown } }): YearOfFigures {
  const { year, version } = row;
  const form = formFor(year, countyFormSchema.parse(version.form));
  return { form, figures: figuresSchema.parse(version.figures) };
}
