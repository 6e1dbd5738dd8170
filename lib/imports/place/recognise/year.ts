import { withArabicYears } from "@/lib/core/prose/chinese-dates";

/** A report year that a document names, and where. */
export type YearEvidence = { year: number; source: "title" | "period" | "text" };

const FIRST = 2000;
const LAST = 2099;

/** Every year that the document names, most reliable first. */
export function detectYears(
  title: string,
  period: string | undefined,
  texts: readonly string[],
): YearEvidence[] {
  const found: (YearEvidence | null)[] = [
    evidence(/(\d{4})\s*年(?!\s*\d{1,2}\s*月)/.exec(withArabicYears(title))?.[1], "title"),
    evidence(period?.slice(0, 4), "period"),
    evidence(mostNamed(texts), "text"),
  ];
  return found.filter((one) => one !== null);
}

function mostNamed(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [, year] of withArabicYears(texts.join("\n").slice(0, 200_000)).matchAll(
    /(?<![\d〔［[])(\d{4})\s*年(?!.{0,6}(通知|要点|印发))/g,
  ))
    if (year && inRange(Number(year))) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function evidence(year: string | undefined, source: YearEvidence["source"]): YearEvidence | null {
  return year !== undefined && inRange(Number(year)) ? { year: Number(year), source } : null;
}

function inRange(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST && year <= LAST;
}
