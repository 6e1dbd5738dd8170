import { type CountyForm, countyFormSchema } from "@/lib/core/editions/form";
import { type Figures, figuresSchema } from "@/lib/core/tables/figure";
import { type Db, db, type Tx } from "@/lib/platform/db";
import type { Basis, RollUpEntry } from "./types";

/**
 * Reads for the roll-up. The caller has checked the permission. Of a version only its figures are read, not
 * its text.
 */

export type CountedVersion = {
  reportId: string;
  unitCode: string;
  number: number;
  basis: Basis;
  figures: Figures;
  countyForm: CountyForm;
};

const withTheCounty: Record<Basis, readonly string[]> = {
  published: [],
  approved: ["approved"],
  submitted: ["approved", "submitted", "reviewing"],
};

/** For each unit the version of a year that counts, if any. */
export async function listCountedVersions(
  unitCodes: readonly string[],
  year: number,
  basis: Basis,
  reader: Db | Tx = db,
): Promise<CountedVersion[]> {
  const rows = await reader.$queryRaw<
    (Omit<CountedVersion, "figures" | "countyForm" | "basis"> & {
      state: string;
      published: boolean;
      figures: unknown;
      form: unknown;
    })[]
  >`
    SELECT "Report"."id"::text AS "reportId", "Report"."unitCode", "Report"."state", "counted".*
    FROM "Report" JOIN LATERAL (
      SELECT "Version"."number", "Version"."figures", "Version"."form", "Publication"."id" IS NOT NULL AS "published"
      FROM "Version"
      LEFT JOIN "Publication" ON "Publication"."versionId" = "Version"."id" AND "Publication"."replacedAt" IS NULL
      WHERE "Version"."reportId" = "Report"."id" AND (
        "Publication"."id" IS NOT NULL
        OR ("Report"."state" = ANY(${[...withTheCounty[basis]]}::text[]) AND NOT EXISTS (
          SELECT 1 FROM "Version" AS "later"
          WHERE "later"."reportId" = "Report"."id" AND "later"."number" > "Version"."number"
        ))
      )
      ORDER BY "Version"."number" DESC LIMIT 1
    ) AS "counted" ON true
    WHERE "Report"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Report"."year" = ${year}
    ORDER BY "Report"."unitCode"`;
  return rows.map(({ state, published, figures, form, ...row }) => ({
    ...row,
    basis: published ? "published" : state === "approved" ? "approved" : "submitted",
    figures: figuresSchema.parse(figures ?? {}),
    countyForm: countyFormSchema.parse(form),
  }));
}

/** The county's own entries on its roll-up of these years. */
export async function listRollUpEntries(
  countyCode: string,
  years: readonly number[],
  reader: Db | Tx = db,
): Promise<(RollUpEntry & { year: number })[]> {
  return reader.rollUpEntry.findMany({
    where: { countyCode, year: { in: [...years] } },
    orderBy: { key: "asc" },
    select: { year: true, key: true, value: true, replaces: true, reason: true },
  });
}
