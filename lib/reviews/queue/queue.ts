import { beijingDay } from "@/lib/core/beijing-time";
import type { Severity } from "@/lib/core/checks/engine/check";
import { owes, type UnitYears } from "@/lib/core/owed";
import {
  bindingDayOf,
  daysUntil,
  firstFilingOf,
  publicationDayOf,
  type SettledDay,
} from "@/lib/core/season/deadline";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { isCountedKind, kindTraits } from "@/lib/core/unit-kind";
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
    const isOwed = (year: number) => owes(known.spans.get(unit.code), year);
    const begun = new Map(
      reports
        .filter(({ unitCode }) => unitCode === unit.code)
        // A draft that was left when the unit was merged or dissolved is nobody's task any more.
        .filter(({ year, version, publishedAt }) => version !== null || publishedAt !== null || isOwed(year))
        .map((report) => [report.year, report]),
    );
    // Reports requested by a unit above are owed. The own report of a unit without a collector is listed once
    // it is begun.
    const owed = asked.map(({ year }) => year).filter(isOwed);
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

type Urgent = Pick<QueueRow, "year" | "state" | "unitCode" | "dueOn" | "publishedOn"> & {
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
    dueBy(one).localeCompare(dueBy(other)) ||
    one.unitCode.localeCompare(other.unitCode)
  );
}

const dueBy = ({ dueOn, publishedOn }: Urgent) => (publishedOn ? undefined : dueOn) ?? "9999";

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
  const contact = known.contacts.get(unit.code);
  return {
    ...{ unitCode: unit.code, unit: unit.name, kind: unit.kind, county, year },
    ...(contact?.contact && { contact: contact.contact }),
    ...(contact?.phone && { phone: contact.phone }),
    state: report?.state ?? "notBegun",
    ...timelinessOf(of, report),
    ...remindedOf(of),
    ...(of.isTopmost && { topmost: true as const }),
    ...(report && courseOf(report)),
    ...onePersonOf(of, report),
  };
}

function courseOf({ id, state, version, notes, activity, isTakenDown }: SubmittedReport): Partial<QueueRow> {
  const isDecidable = state === "reviewing" || state === "approved";
  return {
    ...(isTakenDown && { isTakenDown: true }),
    ...(notes.open + notes.answered > 0 && { notes }),
    ...(activity && { activity: { move: activity.move, at: activity.at.getTime() } }),
    ...(version && { reportId: id, findings: withoutZeros(version.findings) }),
    ...(version && isDecidable && { seen: version.seen }),
    ...(version && version.number > 1 && { versionNumber: version.number }),
  };
}

function withoutZeros(findings: Record<Severity, number>): Partial<Record<Severity, number>> {
  return Object.fromEntries(Object.entries(findings).filter(([, count]) => count > 0));
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

function timelinessOf({ unit, year, days, today, known }: Of, report: SubmittedReport | undefined): Timely {
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
  const publishedOn = report?.publishedAt ? beijingDay(report.publishedAt) : null;
  const filed = firstFilingOf(filedOn, report?.filedDueOn ?? null, owedOn);
  const dueOn = filed?.dueOn ?? owedOn;
  const on = beijingDay(today);
  const publishBy = dueOn && publicationDayOf(unit.kind, year, dueOn);
  const isLate = publishBy !== null && publishedOn === null && !report?.asIssued && on > publishBy;
  return {
    ...(dueOn !== null && { dueOn }),
    ...(owedOn !== null && !filed && !publishedOn && { daysLeft: daysUntil(on, owedOn) }),
    ...(filed && { filedOn: filed.on }),
    ...(publishedOn !== null && { publishedOn }),
    ...(isLate && { unpublishedFor: daysUntil(publishBy, on) }),
    ...(given && { extension: given.reason }),
  };
}

type Timely = Pick<
  QueueRow,
  "dueOn" | "daysLeft" | "filedOn" | "publishedOn" | "unpublishedFor" | "extension"
>;

function remindedOf({ unit, year, known }: Of): Pick<QueueRow, "reminded"> {
  const found = known.reminded.find((each) => each.unitCode === unit.code && each.year === year);
  return found ? { reminded: { times: found.times, ...found.last, at: found.last.at.getTime() } } : {};
}

/**
 * True if a report is one of those that the units owe, which the queue and the papers of the season count:
 * neither the own one of the county or city, nor one of a vertically led body. These are listed beside them.
 */
export function isCountedRow({ kind, topmost }: Pick<QueueRow, "kind" | "topmost">): boolean {
  return !topmost && isCountedKind(kind);
}

/** True if a report was never submitted: a returned one was. */
export function isUnfiled({ reportId, publishedOn }: QueueRow): boolean {
  return reportId === undefined && publishedOn === undefined;
}

/** True if a row belongs to a group that the queue counts; what waits for the county is anybody's. */
export function isInGroup(row: QueueRow, group: QueueGroup): boolean {
  switch (group) {
    case "mine":
      return waiting.includes(row.state);
    case "unfiled":
      return isCountedRow(row) && isUnfiled(row);
    case "overdue":
      return isInGroup(row, "unfiled") && row.daysLeft !== undefined && row.daysLeft < 0;
    case "published":
      return isCountedRow(row) && row.publishedOn !== undefined;
  }
}

const waiting: readonly QueueState[] = ["submitted", "reviewing", "approved"];

/** The county or city to which a unit owes its report. */
export function collectorAbove({ parentCode }: Unit, byCode: ReadonlyMap<string, Unit>): Unit | null {
  const parent = parentCode === null ? undefined : byCode.get(parentCode);
  if (!parent) return null;
  return kindTraits[parent.kind].collects ? parent : collectorAbove(parent, byCode);
}
