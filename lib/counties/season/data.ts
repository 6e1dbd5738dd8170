import { owes } from "@/lib/core/owed";
import { bindingDayOf, type SettledDay } from "@/lib/core/season/deadline";
import type { Means } from "@/lib/core/season/message-kinds";
import { collectingKinds, owesReportTo, type UnitKind } from "@/lib/core/unit-kind";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import { listSeasonUnits, listUnitYears } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import type { RemindersInput } from "./schema";
import type { Contact, Extension, LoggedReminder, Reminded, ReminderPage } from "./types";

/** The extensions of these units, of one year or of all (null). */
export async function listExtensions(
  unitCodes: readonly string[],
  year: number | null,
  reader: Db | Tx = db,
): Promise<Extension[]> {
  const rows = await reader.extension.findMany({
    where: { unitCode: { in: [...unitCodes] }, ...(year === null ? {} : { year }) },
    select: { unitCode: true, year: true, dueOn: true, reason: true },
  });
  return rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn.toISOString().slice(0, 10) }));
}

/** True once a unit's report of a year was submitted; one that was issued elsewhere never is. */
export async function isFiled(unitCode: string, year: number, reader: Db | Tx = db): Promise<boolean> {
  const report = { unitCode, year, asIssued: { equals: Prisma.AnyNull } };
  return (await reader.version.count({ where: { report } })) > 0;
}

/** Number of reminders of these units, and the latest one; of one year or of all (null). */
export async function listReminded(
  unitCodes: readonly string[],
  year: number | null,
  reader: Db | Tx = db,
): Promise<Reminded[]> {
  const rows = await reader.$queryRaw<
    { unitCode: string; year: number; times: number; means: string; at: Date; answer: string | null }[]
  >`
    SELECT DISTINCT ON ("unitCode", "year") "unitCode", "year", "means", "at", "answer",
      count(*) OVER (PARTITION BY "unitCode", "year")::int AS "times"
    FROM "Reminder"
    WHERE "unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND (${year}::int IS NULL OR "year" = ${year}::int)
    ORDER BY "unitCode", "year", "sequence" DESC`;
  return rows.map(({ unitCode, year: of, times, means, at, answer }) => ({
    ...{ unitCode, year: of, times },
    last: { means: means as Means, at, ...(answer !== null && { answer }) },
  }));
}

/** At most this many reminders are read at once. */
const REMINDERS_PAGE = 10;

/** A page of the reminders of a unit about its report of a year, newest first. */
export async function listReminders(
  { unitCode, year, before }: RemindersInput,
  reader: Db | Tx = db,
): Promise<ReminderPage> {
  const rows = await reader.$queryRaw<LoggedReminder[]>`
    SELECT "Reminder"."id"::text AS "id", "Reminder"."means", "Reminder"."text", "Reminder"."answer",
      "Account"."name" AS "author", "Reminder"."at"
    FROM "Reminder" LEFT JOIN "Account" ON "Account"."id" = "Reminder"."authorId"
    WHERE "Reminder"."unitCode" = ${unitCode} AND "Reminder"."year" = ${year}
      AND (${before ?? null}::uuid IS NULL OR "Reminder"."sequence" <
        (SELECT "earlier"."sequence" FROM "Reminder" AS "earlier" WHERE "earlier"."id" = ${before ?? null}::uuid))
    ORDER BY "Reminder"."sequence" DESC, "Reminder"."id" DESC LIMIT ${REMINDERS_PAGE + 1}`;
  return { reminders: rows.slice(0, REMINDERS_PAGE), hasOlder: rows.length > REMINDERS_PAGE };
}

/** Every reminder of these units about a year, oldest first. */
export async function listRemindersOfUnits(
  unitCodes: readonly string[],
  year: number,
  reader: Db | Tx = db,
): Promise<{ id: string; unitCode: string; means: Means; at: Date }[]> {
  const rows = await reader.reminder.findMany({
    where: { unitCode: { in: [...unitCodes] }, year },
    orderBy: { sequence: "asc" },
    select: { id: true, unitCode: true, means: true, at: true },
  });
  return rows.map(({ means, ...row }) => ({ ...row, means: means as Means }));
}

/** Contacts of these units by code, without units that have none. */
export async function listContacts(
  unitCodes: readonly string[],
  reader: Db | Tx = db,
): Promise<Map<string, Contact>> {
  const rows = await reader.unit.findMany({
    where: { code: { in: [...unitCodes] }, OR: [{ contact: { not: null } }, { phone: { not: null } }] },
    select: { code: true, contact: true, phone: true },
  });
  return new Map(rows.map(({ code, ...contact }) => [code, contact]));
}

/**
 * The last day on which a report of these units is in time, by unit and year, as ISO days: from the days that
 * the county or city above settled for it and that it settled for itself, the rule for the kind of unit and
 * the unit's extension. Of one year or of all (null).
 */
export async function listDueDaysOf(
  unitCodes: readonly string[],
  year: number | null,
  reader: Db | Tx = db,
): Promise<{ unitCode: string; year: number; dueOn: string }[]> {
  const days = await listSettledDays(unitCodes, year, reader);
  return days.flatMap(({ unitCode, kind, year: of, settled, extendedTo }) => {
    const dueOn = bindingDayOf(kind, of, settled, extendedTo ?? undefined);
    return dueOn === null ? [] : [{ unitCode, year: of, dueOn }];
  });
}

type SettledDays = {
  unitCode: string;
  kind: UnitKind;
  year: number;
  settled: SettledDay[];
  extendedTo: string | null;
};

/** The days settled for these units, by unit and year; without units and years of which none is. */
export async function listSettledDays(
  unitCodes: readonly string[],
  year: number | null,
  reader: Db | Tx = db,
): Promise<SettledDays[]> {
  const rows = await reader.$queryRaw<(Omit<SettledDays, "settled"> & SettledDayRow)[]>`
    WITH RECURSIVE "above" ("unitCode", "kind", "code", "ends") AS (
      SELECT "code", "kind", "code", false FROM "Unit" WHERE "code" = ANY(${[...unitCodes]}::bpchar[])
      UNION
      SELECT "above"."unitCode", "above"."kind", "parent"."code", "parent"."kind"::text = ANY(${[...collectingKinds]}::text[])
      FROM "above" JOIN "Unit" ON "Unit"."code" = "above"."code"
      JOIN "Unit" AS "parent" ON "parent"."code" = "Unit"."parentCode"
      WHERE NOT "above"."ends"
    )
    SELECT "above"."unitCode", "above"."kind"::text AS "kind", "CountyYear"."year",
      "CountyYear"."dueOn"::text AS "settledOn", "above"."code" = "above"."unitCode" AS "isOwn",
      "CountyYear"."settings" -> 'dueByKind' ->> "above"."kind"::text AS "ofKind", "Extension"."dueOn"::text AS "extendedTo"
    FROM "above" JOIN "CountyYear" ON "CountyYear"."countyCode" = "above"."code"
    LEFT JOIN "Extension"
      ON "Extension"."unitCode" = "above"."unitCode" AND "Extension"."year" = "CountyYear"."year"
    WHERE ${year}::int IS NULL OR "CountyYear"."year" = ${year}::int
    ORDER BY "above"."unitCode", "CountyYear"."year"`;
  const found = new Map<string, SettledDays>();
  for (const { unitCode, kind, year: of, extendedTo, settledOn, isOwn, ofKind } of rows) {
    const days = found.get(`${unitCode} ${of}`) ?? { unitCode, kind, year: of, extendedTo, settled: [] };
    days.settled.push({ settledOn, isOwn, ofKind: ofKind ?? undefined });
    found.set(`${unitCode} ${of}`, days);
  }
  return [...found.values()];
}

type SettledDayRow = { settledOn: string; isOwn: boolean; ofKind: string | null };

/** For each of these units the latest message about a report that it has not submitted yet, newest first. */
export async function listOpenMessages(
  unitCodes: readonly string[],
  reader: Db | Tx = db,
): Promise<{ id: string; unit: string; year: number; text: string; at: Date }[]> {
  return reader.$queryRaw`
    SELECT * FROM (
      SELECT DISTINCT ON ("Reminder"."unitCode", "Reminder"."year")
        "Reminder"."id"::text AS "id", "Unit"."name" AS "unit", "Reminder"."year", "Reminder"."text", "Reminder"."at",
        "Reminder"."sequence"
      FROM "Reminder" JOIN "Unit" ON "Unit"."code" = "Reminder"."unitCode"
      WHERE "Reminder"."unitCode" = ANY(${[...unitCodes]}::bpchar[]) AND "Reminder"."means" = 'message'
        AND "Reminder"."year" <= coalesce("Unit"."lastYear", "Reminder"."year")
        AND NOT EXISTS (
          SELECT 1 FROM "Report" JOIN "Version" ON "Version"."reportId" = "Report"."id"
          WHERE "Report"."unitCode" = "Reminder"."unitCode" AND "Report"."year" = "Reminder"."year"
        )
      ORDER BY "Reminder"."unitCode", "Reminder"."year", "Reminder"."sequence" DESC
    ) AS "latest" ORDER BY "sequence" DESC, "id" DESC LIMIT 20`;
}

/** The years of counties with a due day between two ISO days. */
export async function listSeasons(
  from: string,
  to: string,
  reader: Db | Tx = db,
): Promise<{ countyCode: string; year: number }[]> {
  return reader.countyYear.findMany({
    where: { dueOn: { gte: new Date(`${from}T00:00:00Z`), lte: new Date(`${to}T00:00:00Z`) } },
    orderBy: [{ countyCode: "asc" }, { year: "asc" }],
    select: { countyCode: true, year: true },
  });
}

/**
 * A county's units that owe a report of that year and neither submitted one nor had it issued
 * elsewhere.
 */
export async function listOwing(countyCode: string, year: number, reader: Db | Tx = db): Promise<Unit[]> {
  const units = (await listSeasonUnits(countyCode, reader)).filter((unit) =>
    owesReportTo({ code: countyCode }, unit),
  );
  const codes = units.map(({ code }) => code);
  const years = await listUnitYears(codes, reader);
  const filed = await reader.report.findMany({
    where: {
      ...{ unitCode: { in: codes }, year },
      OR: [{ versions: { some: {} } }, { asIssued: { not: Prisma.AnyNull } }],
    },
    select: { unitCode: true },
  });
  const has = new Set(filed.map(({ unitCode }) => unitCode));
  return units.filter(({ code }) => owes(years.get(code), year) && !has.has(code));
}
