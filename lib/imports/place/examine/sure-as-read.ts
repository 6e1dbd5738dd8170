import type { Finding } from "@/lib/core/checks/engine/check";
import type { CellId } from "@/lib/core/tables/table";
import type { PlacedDocument } from "../placed-document";
import { statesPeriod } from "../recognise/front";
import { unreadCells } from "./unread-rows";

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
  const unread = unreadCells(placed);
  return findings
    .filter((finding) => !isBlankOfOther(finding, placed))
    .map((finding) => (yearIsKnown || placed.detected.year !== null ? finding : withoutYear(finding)))
    .map((finding) => {
      if (disputed && restingOnYear.has(finding.code)) return asked(finding);
      if (periodIsUnread(finding, placed)) return asked(finding, [/^没有写/, "没有读出"]);
      if (isUnread(finding, unread)) return askedForFigures(finding);
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

/** The document holds figures that may be those of its cells. */
function isUnread({ missing, places }: Finding, unread: ReadonlySet<CellId>): boolean {
  return missing === true && places.some(({ path }) => unread.has(path.replace(/^figure\./, "")));
}

/** A question to whoever has the document before him: nobody is to put a 0 where a figure stands. */
function askedForFigures(finding: Finding): Finding {
  const asking = asked(finding, [/没有填/, "没有读出"]);
  return {
    ...asking,
    message: asking.message.replace(/[；。]没有发生的请填0.*$/, "；请对照原文核对"),
    repairs: [],
  };
}
