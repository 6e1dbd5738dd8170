import { beijingDay } from "@/lib/core/beijing-time";
import { owes, type UnitYears } from "@/lib/core/owed";
import { daysUntil } from "@/lib/core/season/deadline";
import { dueDayOf, kindTraits } from "@/lib/core/unit-kind";
import type { OnePersonAllowance } from "@/lib/core/workflow/own-work";
import type { Contact, Extension, Reminded } from "@/lib/counties/season/types";
import type { Unit } from "@/lib/units/types";
import type { SubmittedReport } from "../data";
import type { QueueGroup, QueueRow, QueueState } from "../types";

/** The day on which a county wants the reports of a year. */
type DueDay = { countyCode: string; year: number; dueOn: Date };

/** What is known of the units besides their reports; by code, or by code and year. */
export type KnownOfUnits = {
  spans: ReadonlyMap<string, Omit<UnitYears, "code">>;
  contacts: ReadonlyMap<string, Contact>;
  extensions: readonly Extension[];
  reminded: readonly Reminded[];
  onePerson: ReadonlyMap<string, OnePersonAllowance>;
  /** Why whoever reads the queue may not decide on a report, by its id. */
  ownWork?: ReadonlyMap<string, string>;
};

const nothingKnown: KnownOfUnits = {
  ...{ spans: new Map(), contacts: new Map(), extensions: [], reminded: [] },
  onePerson: new Map(),
};

/**
 * One row for each reporting unit and year that its county settled or for which a report was begun: also those who have
 * not begun, since they are whom the county must remind. What is public has no deadline any more. `above` are the units
 * over the topmost of `units`; `known.spans` say which years a unit owes. In the order in which the county looks after them.
 */
export function queueRows(
  units: readonly Unit[],
  above: readonly Unit[],
  reports: readonly SubmittedReport[],
  dueDays: readonly DueDay[],
  today: Date,
  known: KnownOfUnits = nothingKnown,
): QueueRow[] {
  const byCode = new Map([...units, ...above].map((unit) => [unit.code, unit]));
  const rows = units.flatMap((unit) => {
    const county = countyAbove(unit, byCode);
    const due = new Map(
      dueDays.filter(({ countyCode }) => countyCode === county?.code).map((day) => [day.year, day.dueOn]),
    );
    const own = new Map(
      reports.filter(({ unitCode }) => unitCode === unit.code).map((report) => [report.year, report]),
    );
    // A county's own report stands here once it was begun; its units owe theirs from the beginning.
    const owed = isReporting(unit)
      ? [...due.keys()].filter((year) => owes(known.spans.get(unit.code), year))
      : [];
    return [...new Set([...owed, ...own.keys()])].map((year) =>
      rowOf({ unit, county: county?.name ?? "", year, due: due.get(year), today, known }, own.get(year)),
    );
  });
  const submitted = new Map(reports.map((report) => [keyOf(report), report.version?.submittedAt.getTime()]));
  const urgent = (row: QueueRow) => ({ ...row, submittedAt: submitted.get(keyOf(row)) });
  return rows.sort((one, other) => byUrgency(urgent(one), urgent(other)));
}

function keyOf({ unitCode, year }: Pick<QueueRow, "unitCode" | "year">): string {
  return `${unitCode}-${year}`;
}

type Urgent = Pick<QueueRow, "year" | "state" | "unitCode"> & { submittedAt: number | undefined };

/** What waits for the county first, then what the townships owe, then what is done; the newest year first. */
function byUrgency(one: Urgent, other: Urgent): number {
  return (
    other.year - one.year ||
    turnOf(one.state) - turnOf(other.state) ||
    (one.submittedAt ?? 0) - (other.submittedAt ?? 0) ||
    one.unitCode.localeCompare(other.unitCode)
  );
}

function turnOf(state: QueueState): number {
  if (waiting.includes(state)) return waiting.indexOf(state);
  return state === "published" ? 4 : 3;
}

type Of = {
  unit: Unit;
  county: string;
  year: number;
  due: Date | undefined;
  today: Date;
  known: KnownOfUnits;
};

function rowOf(of: Of, report: SubmittedReport | undefined): QueueRow {
  const { unit, county, year, known } = of;
  const version = report?.version ?? null;
  return {
    ...{ unitCode: unit.code, unit: unit.name, kind: unit.kind, county, year },
    contact: known.contacts.get(unit.code) ?? null,
    state: report?.state ?? "notBegun",
    published: report?.published ?? false,
    reportId: version && report ? report.id : null,
    versionId: version?.id ?? null,
    ...timelinessOf(of, report),
    reminded: remindedOf(of),
    notes: report && report.notes.open + report.notes.answered > 0 ? report.notes : null,
    activity: report?.activity ?? null,
    findings: version?.findings ?? null,
    versionNumber: version?.number ?? null,
    ...onePersonOf(of, report),
  };
}

function onePersonOf(
  { unit, known }: Of,
  report: SubmittedReport | undefined,
): Pick<QueueRow, "onePerson" | "byOnePerson" | "ownWork"> {
  const onePerson = known.onePerson.get(unit.code)?.reason;
  const ownWork = report && known.ownWork?.get(report.id);
  return {
    ...(onePerson !== undefined && { onePerson }),
    ...(report?.byOnePerson && { byOnePerson: true }),
    ...(ownWork !== undefined && { ownWork }),
  };
}

function timelinessOf(
  { unit, year, due, today, known }: Of,
  report: SubmittedReport | undefined,
): Pick<QueueRow, "dueOn" | "daysLeft" | "filed" | "extension"> {
  const given = known.extensions.find((each) => each.unitCode === unit.code && each.year === year);
  const owedOn = due ? dueDayOf(unit.kind, year, due.toISOString().slice(0, 10), given?.dueOn) : null;
  const filedOn = report?.firstFiledAt ? beijingDay(report.firstFiledAt) : null;
  return {
    dueOn: owedOn,
    daysLeft: owedOn && !report?.published ? daysUntil(beijingDay(today), owedOn) : null,
    filed: filedOn && owedOn ? { on: filedOn, late: daysUntil(owedOn, filedOn) > 0 } : null,
    extension: given?.reason ?? null,
  };
}

function remindedOf({ unit, year, known }: Of): QueueRow["reminded"] {
  const found = known.reminded.find((each) => each.unitCode === unit.code && each.year === year);
  return found ? { times: found.times, last: found.last } : null;
}

/** Whether a row belongs to a group that the queue counts. Only what was never submitted is unfiled: time with the county is not the unit's. */
export function isInGroup(row: QueueRow, group: QueueGroup): boolean {
  switch (group) {
    case "mine":
      return waiting.includes(row.state);
    case "unfiled":
      return row.reportId === null && !row.published;
    case "overdue":
      return isInGroup(row, "unfiled") && row.daysLeft !== null && row.daysLeft < 0;
    case "published":
      return row.published;
  }
}

const waiting: readonly QueueState[] = ["submitted", "reviewing", "approved"];

function isReporting({ kind }: Unit): boolean {
  return kindTraits[kind].reports;
}

function countyAbove(unit: Unit, byCode: ReadonlyMap<string, Unit>): Unit | null {
  if (unit.kind === "county") return unit;
  const parent = unit.parentCode === null ? undefined : byCode.get(unit.parentCode);
  return parent ? countyAbove(parent, byCode) : null;
}
