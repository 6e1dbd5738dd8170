import { dayFrom } from "../beijing-time";
import { revisedRegulationSince } from "../editions/edition";
import { kindTraits, type UnitKind } from "../unit-kind";
import type { State } from "../workflow/workflow";

/**
 * Deadlines that differ from the one for all of the county's units: for one kind of unit, for one unit. ISO
 * days.
 */
export type OtherDays = { ofKind?: string | undefined; extendedTo?: string | undefined };

/**
 * The last day on which a report is in time. For a kind with a statutory deadline, the earlier of the two.
 * For the own report of the county or city that set the deadline (`isOwn`), 20 days after that of its units,
 * or the day set for it. A later day granted to this unit takes precedence. ISO days.
 */
export function dueDayOf(
  of: UnitKind,
  year: number,
  settledOn: string,
  { ofKind, extendedTo, isOwn = false }: OtherDays & { isOwn?: boolean } = {},
): string {
  if (extendedTo) return extendedTo;
  const own = ofKind ?? (isOwn ? dayFrom(settledOn, 20) : settledOn);
  const last = statutoryDay(of, year);
  return last === null || own < last ? own : last;
}

/**
 * A deadline set for a unit: by the county or city that it reports to, or by the unit itself for its own
 * report (`isOwn`).
 */
export type SettledDay = { settledOn: string; ofKind?: string | undefined; isOwn: boolean };

/**
 * The deadline that binds a unit: the county's own, or its city's if that is earlier. Null if none was set.
 */
export function bindingDayOf(
  of: UnitKind,
  year: number,
  settled: readonly SettledDay[],
  extendedTo?: string,
): string | null {
  const days = settled.map(({ settledOn, ofKind, isOwn }) =>
    dueDayOf(of, year, settledOn, { ofKind, extendedTo, isOwn }),
  );
  return days.sort()[0] ?? null;
}

/**
 * Article 49 of 2019: the end of January for departments, of March for governments. Before that, there was
 * one day for all.
 */
function statutoryDay(of: UnitKind, year: number): string | null {
  if (year < revisedRegulationSince) return null;
  if (kindTraits[of].collects) return `${year + 1}-03-31`;
  return kindTraits[of].due === "statutory" ? `${year + 1}-01-31` : null;
}

/**
 * The last day on which a report is public in time: the Regulation's day for kinds that have one, which no
 * later day of filing moves. For others the day by which it is filed (`dueOn`), at the earliest the end of
 * January. ISO days.
 */
export function publicationDayOf(of: UnitKind, year: number, dueOn: string): string {
  const january = `${year + 1}-01-31`;
  return statutoryDay(of, year) ?? (dueOn > january ? dueOn : january);
}

/** Whole calendar days from one ISO day to another: 0 on the day itself, negative when it has passed. */
export function daysUntil(today: string, due: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** “还有 12 天”, “今天截止”, “已逾期 3 天”: whole calendar days until the deadline. */
export function deadlineWords(days: number): string {
  if (days > 0) return `还有 ${days} 天`;
  return days === 0 ? "今天截止" : `已逾期 ${-days} 天`;
}

/**
 * How a report was filed, by the day of its first filing, which never changes: “按时 1月12日”, “迟 3 天”, “补报”
 * after more than a year. Later steps are the county's time. ISO days.
 */
export function filedWords(filedOn: string, dueOn: string): string {
  const late = daysUntil(dueOn, filedOn);
  const [, month, day] = filedOn.split("-").map(Number);
  if (isForTheRecord(filedOn, dueOn)) return `补报 ${filedOn}`;
  return late > 0 ? `迟 ${late} 天` : `按时 ${month}月${day}日`;
}

/**
 * How a report was first published, which a correction does not change: “按时 3月28日”, “迟 3 天”, the day alone
 * after more than a year. `publishBy`: see `publicationDayOf`. ISO days.
 */
export function publishedWords(publishedOn: string, publishBy: string): string {
  return isForTheRecord(publishedOn, publishBy) ? publishedOn : filedWords(publishedOn, publishBy);
}

/**
 * Entered for the record, long after its season was over, such as the older reports of a unit that is new to
 * the system: the day is shown, without alarm.
 */
export function isForTheRecord(filedOn: string, dueOn: string): boolean {
  return daysUntil(dueOn, filedOn) > 365;
}

/** The day of a report's first filing, and the day by which it was to be filed. ISO days. */
export type FirstFiling = { on: string; dueOn: string };

/**
 * How a report was first filed; null before that, or if no due day was ever set. `dueThen` is the due day in
 * force at that time, and counts for ever: neither an extension nor another day settled afterwards changes
 * whether it was in time. Only where none was set by then, the present one (`dueNow`) counts. ISO days.
 */
export function firstFilingOf(
  on: string | null,
  dueThen: string | null,
  dueNow: string | null,
): FirstFiling | null {
  const dueOn = dueThen ?? dueNow;
  return on === null || dueOn === null ? null : { on, dueOn };
}

/** A report that is overdue by more days is of an old year, which nobody is waiting for any more. */
const WAITED_FOR = 366;

/**
 * Days until a report is due, or null if it is not: no deadline was set, it was issued elsewhere before, or
 * its year is long over. Days are ISO days.
 */
export function daysOwed(today: string, due: string | null, asIssued: boolean): number | null {
  if (due === null || asIssued) return null;
  const days = daysUntil(today, due);
  return days < -WAITED_FOR ? null : days;
}

const withTheTownship: readonly State[] = [
  "drafting",
  "awaitingSignOff",
  "sentBack",
  "signedOff",
  "withdrawn",
  "returned",
];

/** For a unit: how its report was first filed, or before that the days until it is due. */
export type Timeliness = { filed: FirstFiling | null; daysLeft: number | null };

/**
 * For a report that was submitted, its first filing with the day that counts as due (see `firstFilingOf`);
 * before that, the days left until `dueOn` (see `daysOwed`). A report that was issued elsewhere has neither.
 * `first`: the first submission, with the due day in force then. All days are ISO days.
 */
export function timelinessOf(
  today: string,
  {
    first,
    dueOn,
    asIssued,
  }: { first: { on: string; dueOn: string | null } | null; dueOn: string | null; asIssued: boolean },
): Timeliness {
  if (!first) return { filed: null, daysLeft: daysOwed(today, dueOn, asIssued) };
  return { filed: asIssued ? null : firstFilingOf(first.on, first.dueOn, dueOn), daysLeft: null };
}

/**
 * True while the township still has to submit. A report that is with the county, or is public, is not due any
 * more.
 */
export function isToSubmit(state: State): boolean {
  return withTheTownship.includes(state);
}
