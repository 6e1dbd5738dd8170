import { blocksSchema } from "@/lib/core/document/block-schema";
import { countyFormSchema } from "@/lib/core/editions/form";
import { contentSchema } from "@/lib/core/report";
import { areaKinds, kindGroupOf, unitKinds } from "@/lib/core/unit-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { findAltered } from "../integrity/find-altered";
import type { NamedRow, PublishedPlace } from "../names/data";
import { asIssuedSchema, onePersonMovesSchema, waiversSchema } from "../schema";
import type { PublicationScope, PublishedReport } from "../types";

/** The columns read of a publication, and the report built from its row. */

export const shown = {
  unitCode: true,
  countyCode: true,
  year: true,
  edition: true,
  title: true,
  number: true,
  publishedAt: true,
  names: true,
} as const;

export const whole = {
  ...shown,
  id: true,
  waivers: true,
  asIssued: true,
  correctionReason: true,
  onePersonMoves: true,
  replacedAt: true,
  takenDownAt: true,
  takenDownFor: true,
  version: { select: { sha256: true, blocks: true, content: true, form: true } },
} as const;

/** Shown to the public: neither replaced nor taken down. */
export const present = { replacedAt: null, takenDownAt: null } as const;

/** The rows that are unaltered; others are omitted, and the administrator is notified. */
export async function unaltered<Row extends { id: string }>(rows: readonly Row[]): Promise<Row[]> {
  const altered = await findAltered(rows.map(({ id }) => id));
  return rows.filter(({ id }) => !altered.has(id));
}

/**
 * The transactions that last wrote the rows from which the pages of a unit's reports are made: of its
 * publications of every year with all that is checked and shown of them, of its name and its counties', and
 * of the keys. While it is the same, so are these pages.
 */
export async function findReportState(unitCode: string): Promise<string | null> {
  const [row] = await readDb().$queryRaw<{ state: string | null }[]>`
    SELECT string_agg(
        format('%s.%s.%s.%s.%s.%s.%s.%s.%s', p."id", p.xmin, v.xmin, u.xmin, c.xmin, l.xmin, f.xmin, i.xmin, m.xmin),
        ' ' ORDER BY p."id"
      ) || ' ' || (SELECT coalesce(string_agg(format('%s.%s', k."id", k.xmin), ' ' ORDER BY k."id"), '') FROM "SigningKey" k) AS "state"
    FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
    JOIN "Unit" u ON u."code" = p."unitCode" LEFT JOIN "Unit" c ON c."code" = p."countyCode"
    LEFT JOIN "TreeLeaf" l ON l."publicationId" = p."id"
    LEFT JOIN "PublicationFigures" f ON f."publicationId" = p."id"
    LEFT JOIN "IntegrityFault" i ON i."publicationId" = p."id"
    LEFT JOIN LATERAL (
      SELECT xmin FROM "Manifest" WHERE "publicationId" = p."id" ORDER BY "sequence" DESC LIMIT 1
    ) m ON true
    WHERE p."unitCode" = ${unitCode}`;
  return row?.state ?? null;
}

type WholeRow = Omit<Prisma.PublicationGetPayload<{ select: typeof whole }>, keyof NamedRow>;

export function wholeOf({
  version,
  id: _id,
  takenDownAt: _at,
  takenDownFor: _ground,
  ...row
}: WholeRow & PublishedPlace): PublishedReport {
  return {
    ...row,
    waivers: waiversSchema.parse(row.waivers),
    asIssued: asIssuedSchema.parse(row.asIssued),
    onePersonMoves: onePersonMovesSchema.parse(row.onePersonMoves) ?? [],
    sha256: version.sha256,
    blocks: blocksSchema.parse(version.blocks),
    content: contentSchema.parse(version.content),
    countyForm: countyFormSchema.parse(version.form),
  };
}

/** The SQL conditions of a filter on a publication `p`. */
export async function conditionsOf({
  year,
  unit,
  county,
  place,
  kind,
  since,
}: PublicationScope): Promise<Prisma.Sql[]> {
  const kinds = unitKinds.filter((each) => kind !== undefined && kindGroupOf(each) === kind);
  return [
    ...(year === undefined ? [] : [Prisma.sql`p."year" = ${year}`]),
    ...(unit === undefined ? [] : [Prisma.sql`p."unitCode" = ${unit}`]),
    ...(county === undefined ? [] : [Prisma.sql`p."countyCode" = ${county}`]),
    ...(since === undefined ? [] : [Prisma.sql`p."publishedAt" >= ${since}`]),
    ...(place === undefined
      ? []
      : [
          Prisma.sql`(p."unitCode" = ${place} OR p."countyCode" IN (${Prisma.join(await listAreaCodes(place))}))`,
        ]),
    ...(kind === undefined
      ? []
      : [
          Prisma.sql`EXISTS (SELECT 1 FROM "Unit" u WHERE u."code" = p."unitCode" AND u."kind"::text IN (${Prisma.join(kinds)}))`,
        ]),
  ];
}

/** A place and every county, city and province below it, by code. */
export async function listAreaCodes(place: string): Promise<string[]> {
  const rows = await readDb().$queryRaw<{ code: string }[]>`
    WITH RECURSIVE area AS (
      SELECT ${place}::char(12) AS "code"
      UNION
      SELECT u."code" FROM "Unit" u JOIN area a ON u."parentCode" = a."code"
      WHERE u."kind"::text IN (${Prisma.join([...areaKinds])})
    )
    SELECT "code" FROM area`;
  return rows.map(({ code }) => code);
}
