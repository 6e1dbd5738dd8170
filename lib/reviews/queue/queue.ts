import { beijingDay } from "@/lib/core/beijing-time";
import { owes, type UnitYears } from "@/lib/core/owed";
import { bindingDayOf, daysUntil, firstFilingOf, type SettledDay } from "@/lib/core/season/deadline";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { kindTraits } from "@/lib/core/unit-kind";
import type { OnePersonAllowance } from "@/lib/core/workflow/own-work";
import type { Contact, Extension, Reminded } from "@/lib/counties/season/types";
import type { Unit } from "@/lib/units/types";
import { type QueueGroup, type QueueRow, type QueueState, type QueueTurn, queueTurns } from "../types";
import type { SubmittedReport } from "./data";

/** The due day that a county set for the reports of a year. */
type DueDay = {
  countyCode: string;
  year: number;
  dueOn: Date;
  dueByKind?: YearSettings["dueByKind"];
};

/** Other data on the units; by code, or by code and year. */
export type KnownOfUnits = {
  spans: ReadonlyMap<string, Omit<UnitYears, "code">>;
  contacts: ReadonlyMap<string, Contact>;
  extensions: readonly Extension[];
  reminded: readonly Reminded[];
  onePerson: ReadonlyMap<string, OnePersonAllowance>;
  /** The reason why the reader of the queue may not decide on a report, by report id. */
  ownWork?: ReadonlyMap<string, string>;
};

const nothingKnown: KnownOfUnits = {
  ...{ spans: new Map(), contacts: new Map(), extensions: [], reminded: [] },
  onePerson: new Map(),
};

/**
 * One row for each reporting unit and year with the county's settings or with a begun report; units that have
 * not begun are included, so that the county can remind them. Public reports have no deadline. `above` are
 * the ancestors of the topmost of `units`; `known.spans` says which years a unit owes. In the order in which
 * the county works on them.
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
  const codes = new Set<string | null>(units.map(({ code }) => code));
  const rows = units.flatMap((unit) => {
    const above = collectorAbove(unit, byCode);
    const own = kindTraits[unit.kind].collects ? unit : null;
    const asked = dueDays.filter(({ countyCode }) => countyCode === above?.code);
    const settled = [...asked, ...dueDays.filter(({ countyCode }) => countyCode === own?.code)];
    const begun = new Map(
      reports.filter(({ unitCode }) => unitCode === unit.code).map((report) => [report.year, report]),
    );
    // Reports requested by a unit above are owed. The own report of a unit without a collector is listed once
    // it is begun.
    const owed = asked.map(({ year }) => year).filter((year) => owes(known.spans.get(unit.code), year));
    const county = (above ?? own)?.name ?? "";
    const isTopmost = !codes.has(unit.parentCode);
    return [...new Set([...owed, ...begun.keys()])].map((year) => {
      const days = settled.filter((day) => day.year === year);
      return rowOf({ unit, county, year, days, today, known, isTopmost }, begun.get(year));
    });
  });
  const submitted = new Map(reports.map((report) => [keyOf(report), report.version?.submittedAt.getTime()]));
  const urgent = (row: QueueRow) => ({ ...row, submittedAt: submitted.get(keyOf(row)) });
  return rows.sort((one, other) => byUrgency(urgent(one), urgent(other)));
}

function keyOf({ unitCode, year }: Pick<QueueRow, "unitCode" | "year">): string {
  return `${unitCode}-${year}`;
}

type Urgent = Pick<QueueRow, "year" | "state" | "unitCode" | "daysLeft"> & {
  submittedAt: number | undefined;
};

/**
 * By whose turn it is: the reports that wait for the county, oldest submission first, then those in the hands
 * of their units and those not begun, the first due first, then the public ones; newest year first.
 */
function byUrgency(one: Urgent, other: Urgent): number {
  return (
    other.year - one.year ||
    queueTurns.indexOf(turnOf(one.state)) - queueTurns.indexOf(turnOf(other.state)) ||
    waiting.indexOf(one.state) - waiting.indexOf(other.state) ||
    (one.submittedAt ?? 0) - (other.submittedAt ?? 0) ||
    (one.daysLeft ?? Number.MAX_SAFE_INTEGER) - (other.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
    one.unitCode.localeCompare(other.unitCode)
  );
}

/** Whose turn it is in a state. */
export function turnOf(state: QueueState): QueueTurn {
  if (waiting.includes(state)) return "county";
  if (state === "published" || state === "notBegun") return state;
  return "unit";
}

type Of = {
  unit: Unit;
  county: string;
  year: number;
  days: readonly DueDay[];
  today: Date;
  known: KnownOfUnits;
  isTopmost: boolean;
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
    ...(of.isTopmost && { topmost: true }),
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
  { unit, year, days, today, known }: Of,
  report: SubmittedReport | undefined,
): Pick<QueueRow, "dueOn" | "daysLeft" | "filed" | "extension"> {
  const given = known.extensions.find((each) => each.unitCode === unit.code && each.year === year);
  const settled = days.map(
    ({ countyCode, dueOn, dueByKind }): SettledDay => ({
      settledOn: dueOn.toISOString().slice(0, 10),
      ofKind: dueByKind?.[unit.kind],
      isOwn: countyCode === unit.code,
    }),
  );
  const owedOn = bindingDayOf(unit.kind, year, settled, given?.dueOn);
  const filedOn = report?.firstFiledAt ? beijingDay(report.firstFiledAt) : null;
  const filed = firstFilingOf(filedOn, report?.filedDueOn ?? null, owedOn);
  return {
    dueOn: filed?.dueOn ?? owedOn,
    daysLeft: owedOn && !report?.published ? daysUntil(beijingDay(today), owedOn) : null,
    filed: filed && { on: filed.on, late: daysUntil(filed.dueOn, filed.on) > 0 },
    extension: given?.reason ?? null,
  };
}

function remindedOf({ unit, year, known }: Of): QueueRow["reminded"] {
  const found = known.reminded.find((each) => each.unitCode === unit.code && each.year === year);
  return found ? { times: found.times, last: found.last } : null;
}

/**
 * True if a row belongs to a group that the queue counts. `unfiled` means never submitted: a returned report
 * is not.
 */
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

/** The county or city to which a unit owes its report. */
export function collectorAbove({ parentCode }: Unit, byCode: ReadonlyMap<string, Unit>): Unit | null {
  const parent = parentCode === null ? undefined : byCode.get(parentCode);
  if (!parent) return null;
  return kindTraits[parent.kind].collects ? parent : collectorAbove(parent, byCode);
}
