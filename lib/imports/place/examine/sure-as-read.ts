import type { Finding } from "@/lib/core/checks/engine/check";
import type { Table } from "@/lib/core/tables/table";
import type { PlacedDocument } from "../placed-document";
import { statesPeriod } from "../recognise/front";
import { bareLabel } from "../tables/labels";

/**
 * A rule sees what was read. Where the text shows that something of it was not read, what follows from that is no fault of
 * the report: it is left out, or asked. By what was recognised and what was not, whatever a message says.
 */
export function asSureAsRead(
  findings: readonly Finding[],
  placed: PlacedDocument,
  yearIsKnown: boolean,
): Finding[] {
  const disputed = yearIsDisputed(placed);
  const unread = new Set([...unreadTables(placed), ...tablesReadInPart(placed)]);
  return findings
    .filter((finding) => !isBlankOfOther(finding, placed))
    .map((finding) => (yearIsKnown || placed.detected.year !== null ? finding : withoutYear(finding)))
    .map((finding) => {
      if (disputed && restingOnYear.has(finding.code)) return asked(finding);
      if (periodIsUnread(finding, placed)) return asked(finding, [/^没有写/, "没有读出"]);
      if (isBlankOf(finding, unread, placed)) return asked(finding, [/没有填/, "没有读出"]);
      return finding;
    });
}

function asked(finding: Finding, [words, instead]: readonly [RegExp, string] = [/^$/, ""]): Finding {
  return { ...finding, severity: "hint", message: finding.message.replace(words, instead) };
}

/** That cells are blank where a table is another edition's is reported with the table itself. */
function isBlankOfOther({ code, places }: Finding, { form, otherEdition }: PlacedDocument): boolean {
  return (
    code === "R21-9" &&
    places.every(({ path }) =>
      otherEdition.has(form.cells.get(path.replace(/^figure\./, ""))?.table.id ?? ""),
    )
  );
}

/** Title and period name two years, which one finding says; what follows from the year taken is not reported as sure. */
function yearIsDisputed({ year, findings }: PlacedDocument): boolean {
  return year !== null && findings.some(({ code, severity }) => code === "I-year" && severity === "error");
}

/** Rules whose findings follow from which year a report is of. */
const restingOnYear: ReadonlySet<string> = new Set(["R21-13", "R14-23", "R14-26", "R21-14", "R00-30"]);

/** Where nobody said which year it is, that the period is missing is sure, what it should be is not. */
function withoutYear(finding: Finding): Finding {
  const message = finding.message.replace(/，应为\d{4}年1月1日至12月31日$/, "");
  return message === finding.message ? finding : { ...finding, message, sides: [], repairs: [] };
}

/** The text speaks of the time over which it counted, and no day of it could be read. */
function periodIsUnread(
  { missing, places }: Finding,
  { placements, content: { front } }: PlacedDocument,
): boolean {
  return (
    missing === true &&
    places.length > 0 &&
    places.every(({ path }) => path === "front.periodFrom" || path === "front.periodTo") &&
    front.periodFrom === undefined &&
    placements.some(({ text }) => statesPeriod(text))
  );
}

function isBlankOf(
  { missing, places }: Finding,
  unread: ReadonlySet<string>,
  { form }: PlacedDocument,
): boolean {
  return (
    missing === true &&
    unread.size > 0 &&
    places.length > 0 &&
    places.every(({ path }) => {
      const table = form.cells.get(path.replace(/^figure\./, ""))?.table.id;
      return table !== undefined && unread.has(table);
    })
  );
}

/** Tables of which a line with figures found no row: it may be any of those that seem blank. */
function tablesReadInPart({ placements, unplaced }: PlacedDocument): string[] {
  const lost = new Set(
    unplaced.filter(({ text }) => /\t\s*-?\d[\d.,]*\s*(?:\t|$)/.test(text)).map(({ from }) => from),
  );
  return placements.flatMap(({ from, target }) =>
    target?.kind === "figures" && lost.has(from) ? [target.tableId] : [],
  );
}

/** So many rows of a table, each with a figure behind its words, are the table and no sentence about it. */
const ROWS_MIN = 2;

/** Tables of the form of which no cell was read, though the text has their rows with figures behind them. */
function unreadTables({ form, printed, placements, unplaced }: PlacedDocument): Set<string> {
  const tables = form.tables.filter(
    (table) => table.printed !== false && ![...printed].some((id) => form.cells.get(id)?.table === table),
  );
  if (tables.length === 0) return new Set();
  const text = [...placements, ...unplaced]
    .filter(({ target }) => target?.kind !== "figures" && target?.kind !== "form")
    .map((placement) => placement.text)
    .join("\n")
    .slice(0, 100_000)
    .replace(/[\s|｜（）()]+/g, " ");
  return new Set(tables.filter((table) => hasRowsOf(table, text)).map(({ id }) => id));
}

function hasRowsOf({ sections }: Table, text: string): boolean {
  const labels = new Set(sections.flatMap(({ rows }) => rows.map(({ label }) => bareLabel(label))));
  return [...labels].filter((label) => label.length > 1 && hasFigure(label, text)).length >= ROWS_MIN;
}

/** “规章 0 0 0”: a figure behind the words, and no measure behind it as in a sentence. */
function hasFigure(label: string, text: string): boolean {
  for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + label.length))
    if (
      /^ ?-?\d+(?:[.,]\d+)*(?![\d.,、．]| ?[件条次项万])/.test(
        text.slice(at + label.length, at + label.length + 16),
      )
    )
      return true;
  return false;
}
