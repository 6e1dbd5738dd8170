import { unitIn } from "./unit";

/** Words that look like a unit's name in the name of a file and are none. */
const notUnits = /^(?:各|全|所有|有关|县直|市直|区直|省直|本)|^(?:乡镇|镇街|街镇|部门)/;

/** The unit's short name and the year that the name of a file states, folders left aside; null where it states none. */
export function fromFileName(name: string): { unit: string | null; year: number | null } {
  const own = (name.split("/").at(-1) ?? "").replace(/\.[a-z\d]{1,5}$/i, "");
  const before = /^[\d\s._-]*([\u3400-\u9fff]{2,30}?)\s*(?:20\d{2}|政府信息|政务|信息公开|年报|年度)/.exec(
    own,
  )?.[1];
  const unit = before === undefined ? null : unitIn(before);
  return { unit: unit !== null && notUnits.test(unit) ? null : unit, year: yearIn(own) };
}

/** The year before “年”, else the only number that could be one. A day, “2024-01-15”, is no year of a report. */
export function yearIn(part: string): number | null {
  const years = (pattern: RegExp) => [
    ...new Set([...part.matchAll(pattern)].map(([, year]) => Number(year))),
  ];
  const report = years(/(?<!\d)(20\d{2})\s*年(?:度|[^\d]*(?:公开|年报|报告))/g);
  const any = report.length > 0 ? report : years(/(?<!\d)(20\d{2})(?!\d|\s*[-_.年]\s*\d{1,2}(?!\d))/g);
  return any.length === 1 ? (any[0] as number) : null;
}
