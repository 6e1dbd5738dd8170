import { unitIn } from "./unit";

/** Words in a file name that look like a unit's name. */
const notUnits = /^(?:各|全|所有|有关|县直|市直|区直|省直|本)|^(?:乡镇|镇街|街镇|部门)/;

/** The unit's short name and the year in a file name, folders ignored; null if absent. */
export function fromFileName(name: string): { unit: string | null; year: number | null } {
  const own = (name.split("/").at(-1) ?? "").replace(/\.[a-z\d]{1,5}$/i, "");
  const before = /^[\d\s._-]*([\u3400-\u9fff]{2,30}?)\s*(?:20\d{2}|政府信息|政务|信息公开|年报|年度)/.exec(
    own,
  )?.[1];
  const unit = before === undefined ? null : unitIn(before);
  return { unit: unit !== null && notUnits.test(unit) ? null : unit, year: yearIn(own) };
}

/** The year before “年”, else the only number that may be one. A date, “2024-01-15”, is not a report year. */
export function yearIn(part: string): number | null {
  const years = (pattern: RegExp) => [
    ...new Set([...part.matchAll(pattern)].map(([, year]) => Number(year))),
  ];
  const report = years(/(?<!\d)(20\d{2})\s*年(?:度|[^\d]*(?:公开|年报|报告))/g);
  const any = report.length > 0 ? report : years(/(?<!\d)(20\d{2})(?!\d|\s*[-_.年]\s*\d{1,2}(?!\d))/g);
  return any.length === 1 ? (any[0] as number) : null;
}
