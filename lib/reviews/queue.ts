import { beijingDay } from "@/lib/core/beijing-time";
import { daysUntil } from "@/lib/core/deadline";
import { owes, type UnitYears } from "@/lib/core/owed";
import { dueDayOf, kindTraits } from "@/lib/core/unit-kind";
import type { Unit } from "@/lib/units/types";
import type { SubmittedReport } from "./data";
import type { QueueRow, QueueState } from "./types";

/** The day on which a county wants the reports of a year. */
export type DueDay = { countyCode: string; year: number; dueOn: Date };

/**
 * One row for each reporting unit and year that its county settled or for which a report was begun: also those who have
 * not begun, since they are whom the county must remind. What is public has no deadline any more. `above` are the units
 * over the topmost of `units`; `spans` tell which years a unit owes. In the order in which the county looks after them.
 */
export function queueRows(
  units: readonly Unit[],
  above: readonly Unit[],
  reports: readonly SubmittedReport[],
  dueDays: readonly DueDay[],
  today: Date,
  spans: ReadonlyMap<string, UnitYears> = new Map(),
): QueueRow[] {
  const byCode = new Map([...units, ...above].map((unit) => [unit.code, unit]));
  const rows = units.filter(isReporting).flatMap((unit) => {
    const county = countyAbove(unit, byCode);
    const due = new Map(
      dueDays.filter(({ countyCode }) => countyCode === county?.code).map((day) => [day.year, day.dueOn]),
    );
    const own = new Map(
      reports.filter(({ unitCode }) => unitCode === unit.code).map((report) => [report.year, report]),
    );
    const owed = [...due.keys()].filter((year) => owes(spans.get(unit.code), year));
    return [...new Set([...owed, ...own.keys()])].map((year) =>
      rowOf(unit, county?.name ?? "", year, own.get(year), due.get(year), today),
    );
  });
  return rows.sort(byUrgency);
}

/** What waits for the county first, then what the townships owe, then what is done; the newest year first. */
function byUrgency(one: QueueRow, other: QueueRow): number {
  return (
    other.year - one.year ||
    turnOf(one.state) - turnOf(other.state) ||
    (one.submittedAt?.getTime() ?? 0) - (other.submittedAt?.getTime() ?? 0) ||
    one.unitCode.localeCompare(other.unitCode)
  );
}

function turnOf(state: QueueState): number {
  const county: readonly QueueState[] = ["submitted", "reviewing", "approved"];
  if (county.includes(state)) return county.indexOf(state);
  return state === "published" ? 4 : 3;
}

function rowOf(
  unit: Unit,
  county: string,
  year: number,
  report: SubmittedReport | undefined,
  due: Date | undefined,
  today: Date,
): QueueRow {
  const owedOn = due ? dueDayOf(unit.kind, year, due.toISOString().slice(0, 10)) : null;
  const dueOn = report?.published ? null : owedOn;
  const filedOn = report?.firstFiledAt ? beijingDay(report.firstFiledAt) : null;
  const version = report?.version ?? null;
  return {
    unitCode: unit.code,
    unit: unit.name,
    county,
    year,
    state: report?.state ?? "notBegun",
    reportId: version && report ? report.id : null,
    dueOn,
    daysLeft: dueOn ? daysUntil(beijingDay(today), dueOn) : null,
    filed: filedOn && owedOn ? { on: filedOn, late: daysUntil(owedOn, filedOn) > 0, dueOn: owedOn } : null,
    findings: version?.findings ?? null,
    submittedAt: version?.submittedAt ?? null,
    versionNumber: version?.number ?? null,
  };
}

function isReporting({ kind }: Unit): boolean {
  return kindTraits[kind].reports;
}

function countyAbove(unit: Unit, byCode: ReadonlyMap<string, Unit>): Unit | null {
  const parent = unit.parentCode === null ? undefined : byCode.get(unit.parentCode);
  if (!parent) return null;
  return parent.kind === "county" ? parent : countyAbove(parent, byCode);
}
