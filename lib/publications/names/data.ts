import { readDb } from "@/lib/platform/replica";
import { namesSchema, type PublishedNames } from "../schema";
import type { County, PublishedReport, PublishedUnit } from "../types";

export type NamedRow = { unitCode: string; countyCode: string; names: unknown };

/** Adds the unit's current name to publications, which store their names at the time of publication. */
export async function withUnits<Row extends NamedRow>(
  rows: readonly Row[],
): Promise<(Omit<Row, keyof NamedRow> & PublishedPlace)[]> {
  const units = await readDb().unit.findMany({
    where: { code: { in: rows.flatMap(({ unitCode, countyCode }) => [unitCode, countyCode]) } },
    select: { code: true, name: true, organ: true, demonstration: true },
  });
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  return rows.flatMap(({ unitCode, countyCode, names, ...row }) => {
    const unit = byCode.get(unitCode);
    if (!unit) return [];
    return [{ ...row, ...placeOf(namesSchema.parse(names), unit, byCode.get(countyCode)) }];
  });
}

export type PublishedPlace = Pick<PublishedReport, "unit" | "county" | "lineage">;

function placeOf(
  { organ, lineage }: PublishedNames,
  { code, demonstration, ...now }: Omit<PublishedUnit, "present">,
  county: County | undefined,
): PublishedPlace {
  const nameOf = (asked: string) => lineage.find((each) => each.code === asked)?.name;
  const name = nameOf(code) ?? now.name;
  const present = now.name === name && now.organ === organ ? null : now;
  return {
    unit: { code, name, organ, demonstration, present },
    county: county ? { ...county, name: nameOf(county.code) ?? county.name } : null,
    lineage,
  };
}
