import { beijingDay } from "@/lib/core/beijing-time";
import type { Edition } from "@/lib/core/editions/edition";
import type { CountyForm } from "@/lib/core/editions/form";
import { editionOf, oldestYear } from "@/lib/core/editions/registry";
import type { Refusal } from "@/lib/core/refusal";
import type { SupplementRow } from "@/lib/core/season/supplement";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { chapterFaults } from "./own-form/outline";
import { tableFaults } from "./own-form/table-faults";

/**
 * The range of possible due days for reports of a year, inclusive: eighteen months from the following 1
 * January.
 */
export function dueDays(year: number): { from: string; to: string } {
  return { from: `${year + 1}-01-01`, to: `${year + 2}-06-30` };
}

/** The reason why reports of a year cannot be due on that ISO day; null if they can. */
export function dueFault(year: number, dueOn: string): string | null {
  const { from, to } = dueDays(year);
  if (from <= dueOn && dueOn <= to) return null;
  return `${year} 年度报告在次年编制，截止日应在 ${chineseDay(from)}至 ${chineseDay(to)}之间。`;
}

/** The report years with settings at a moment, newest first: from the oldest edition to the current year. */
export function settleableYears(at: Date): number[] {
  const newest = Number(beijingDay(at).slice(0, 4));
  return Array.from({ length: Math.max(newest - oldestYear + 1, 0) }, (_, index) => newest - index);
}

/** Maximum number of own rows: no known form has even a third of it. */
const mostOwnRows = 100;

/** All faults of a county's settings for a year; empty if they are valid. */
export function settlementFaults(
  {
    year,
    dueOn,
    form,
    settings,
  }: { year: number; dueOn: string; form: CountyForm; settings?: YearSettings | undefined },
  at: Date,
): Refusal[] {
  const edition = editionOf(year);
  if (!edition || !settleableYears(at).includes(year))
    return [
      { code: "invalid.year", message: `${year} 年度不能设置：只能设置 ${oldestYear} 年度起至今年的年度。` },
    ];
  const due = dueFault(year, dueOn);
  return [
    ...(due ? [{ code: "invalid.dueOn", message: due }] : []),
    ...dueByKindFaults(year, settings?.dueByKind ?? {}),
    ...supplementFaults(settings?.supplement ?? []),
    ...(edition.setByCounty ? formFaults(edition, form) : fixedFaults(edition, form)),
  ];
}

function dueByKindFaults(year: number, days: NonNullable<YearSettings["dueByKind"]>): Refusal[] {
  return Object.entries(days).flatMap(([kind, day]) => {
    const message = day && dueFault(year, day);
    return message ? [{ code: `invalid.dueByKind.${kind}`, message }] : [];
  });
}

/** Rows are distinguished by their ids in the database, and by their names on the screen. */
function supplementFaults(rows: readonly SupplementRow[]): Refusal[] {
  return rows.flatMap(({ id, label }, at) =>
    rows.findIndex((row) => row.id === id || row.label === label) < at
      ? [{ code: `invalid.supplement.${at}.label`, message: `另要的数“${label}”出现了不止一次。` }]
      : [],
  );
}

function formFaults(edition: Edition, { outline, localTable }: CountyForm): Refusal[] {
  const chapters = chapterFaults(outline?.chapters ?? []).map(({ index, message }) => ({
    code: `invalid.chapters.${index}.heading`,
    message: `第 ${index + 1} 章：${message}`,
  }));
  const [table] = edition.tables;
  const faults = table && localTable ? tableFaults(table, localTable) : [];
  const own = (localTable?.insert ?? []).reduce((count, { rows }) => count + rows.length, 0);
  if (own > mostOwnRows) faults.push(`自行增加的行不超过 ${mostOwnRows} 行，现在有 ${own} 行。`);
  return [...chapters, ...faults.map((message) => ({ code: "invalid.rows", message }))];
}

function fixedFaults(edition: Edition, { outline, localTable }: CountyForm): Refusal[] {
  if (!outline && !localTable) return [];
  const message = `${edition.name}的章节和表格由国家统一规定，各地只设置截止日。`;
  return [{ code: "invalid.form", message }];
}

/** "2026-01-31" → “2026 年 1 月 31 日”. */
export function chineseDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}
