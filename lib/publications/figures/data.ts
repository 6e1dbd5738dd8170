import { countyFormSchema } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import type { UnitOverYears } from "@/lib/core/series/across-units";
import type { YearOfFigures } from "@/lib/core/series/series";
import { figuresSchema } from "@/lib/core/tables/figure";
import { reportingKinds, type UnitKind } from "@/lib/core/unit-kind";
import { db } from "@/lib/platform/db";

/** A unit of a place with what it published, by the newest version of each year. */
export type UnitWithFigures = UnitOverYears & { kind: UnitKind };

/**
 * The units right below a place that published anything, by code, with their figures. A publication that a patrol found
 * altered is left out.
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
      ...{ replacedAt: null, takenDownAt: null },
      id: { notIn: faults.map(({ publicationId }) => publicationId) },
    },
    orderBy: { year: "asc" },
    select: { unitCode: true, year: true, version: { select: { figures: true, form: true } } },
  });
  const years = new Map<string, YearOfFigures[]>();
  for (const { unitCode, year, version } of rows) {
    const form = formFor(year, countyFormSchema.parse(version.form));
    const figures = figuresSchema.parse(version.figures);
    years.set(unitCode, [...(years.get(unitCode) ?? []), { form, figures }]);
  }
  return units.flatMap((unit) => {
    const published = years.get(unit.code);
    return published ? [{ ...unit, years: published }] : [];
  });
}
