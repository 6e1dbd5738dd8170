import { openFiguresOf } from "@/lib/core/document/open-data";
import { countyFormSchema } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { figuresSchema } from "@/lib/core/tables/figure";
import { cellsOf } from "@/lib/core/tables/table";
import { kindGroupOf, type UnitKind } from "@/lib/core/unit-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { findAltered } from "../integrity/find-altered";
import { conditionsOf } from "../rows/data";
import { type DatasetQuery, namesSchema, unitNameOf } from "../schema";
import type { DatasetRow } from "./columns";

const read = {
  ...{ id: true, unitCode: true, countyCode: true, year: true, edition: true, number: true },
  ...{ publishedAt: true, names: true },
  version: { select: { figures: true, form: true } },
} as const;

type Read = Prisma.PublicationGetPayload<{ select: typeof read }>;

/** The years with publications of a place, oldest first. */
export async function listDatasetYears(place: string): Promise<number[]> {
  const rows = await readDb().$queryRaw<{ year: number }[]>`
    SELECT DISTINCT p."year" FROM "Publication" p
    WHERE ${Prisma.join(await conditionsOf({ place }), " AND ")} AND p."replacedAt" IS NULL AND p."takenDownAt" IS NULL
    ORDER BY p."year"`;
  return rows.map(({ year }) => year);
}

/**
 * One batch of a year's rows, of reports with a unit code after `after`, by code. Only the figures of each
 * report are read. `last` is the cursor of the next batch; null at the end.
 */
export async function listRowsAfter(
  filter: { year: number } & DatasetQuery,
  after: string,
  size: number,
): Promise<{ rows: DatasetRow[]; last: string | null }> {
  const ids = await readDb().$queryRaw<{ id: string }[]>`
    SELECT p."id"::text AS "id" FROM "Publication" p
    WHERE ${Prisma.join(await conditionsOf(filter), " AND ")} AND p."unitCode" > ${after}::bpchar
      AND p."replacedAt" IS NULL AND p."takenDownAt" IS NULL
    ORDER BY p."unitCode" LIMIT ${size}`;
  const found = await readDb().publication.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { unitCode: "asc" },
    select: read,
  });
  const altered = await findAltered(found.map(({ id }) => id));
  const units = await readDb().unit.findMany({
    where: { code: { in: found.map(({ unitCode }) => unitCode) } },
    select: { code: true, kind: true },
  });
  const kinds = new Map(units.map(({ code, kind }) => [code, kind]));
  const rows = found
    .filter(({ id }) => !altered.has(id))
    .flatMap((each) => rowsOf(each, kinds.get(each.unitCode)));
  return { rows, last: found.length === size ? (found.at(-1)?.unitCode ?? null) : null };
}

function rowsOf({ version, names, ...publication }: Read, kind: UnitKind | undefined): DatasetRow[] {
  const { unitCode, countyCode, year, edition, number, publishedAt } = publication;
  const published = namesSchema.parse(names);
  const form = formFor(year, countyFormSchema.parse(version.form));
  const figures = figuresSchema.parse(version.figures ?? {});
  const known = {
    unit_code: unitCode,
    unit_name: unitNameOf(published),
    unit_kind: kind ? kindGroupOf(kind) : null,
    place_code: countyCode,
    place_name: published.lineage
      .slice(0, -1)
      .map(({ name }) => name)
      .join("/"),
    ...{ year, edition, version: number, published_at: publishedAt },
  };
  return form.tables.flatMap((table) => {
    const values = openFiguresOf(table, form, { figures });
    return cellsOf(table).map(({ id }, index) => ({
      ...known,
      cell: id,
      ...filled(values[index]?.value ?? null),
    }));
  });
}

function filled(value: number | string | null): Pick<DatasetRow, "value" | "entered" | "blank"> {
  if (value === null) return { value: null, entered: null, blank: true };
  if (typeof value === "number") return { value, entered: null, blank: false };
  const number = Number(value);
  return { value: Number.isFinite(number) ? number : null, entered: value, blank: false };
}
