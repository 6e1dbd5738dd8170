import type { Finding } from "@/lib/core/checks/engine/check";
import type { CellId } from "@/lib/core/tables/table";
import type { PlacedDocument } from "../placed-document";
import { statesPeriod } from "../recognise/front";
import { unreadCells } from "./unread-rows";

/**
 * Rules see what was read. Where the text shows that part of it was not read, findings that follow from that
 * are removed or become questions. Decided by what was and was not recognised, not by messages.
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
      if (restingOnOrgan.has(finding.code)) return asked(finding);
      if (disputed && restingOnYear.has(finding.code)) return asked(finding);
      if (periodIsUnread(finding, placed)) return asked(finding, [/^没有写/, "没有读出"]);
      if (isUnread(finding, unread)) return askedForFigures(finding);
      if (lostItsYear(finding)) return asked(finding);
      return finding;
    });
}

function asked(finding: Finding, [words, instead]: readonly [RegExp, string] = [/^$/, ""]): Finding {
  return { ...finding, severity: "hint", message: finding.message.replace(words, instead) };
}

/** Blank cells of a table in another edition's form are reported together with the table. */
function isBlankOfOther({ code, places }: Finding, { form, otherEdition }: PlacedDocument): boolean {
  return (
    code === "R21-9" &&
    places.every(({ path }) =>
      otherEdition.has(form.cells.get(path.replace(/^figure\./, ""))?.table.id ?? ""),
    )
  );
}

/**
 * True if title and period name different years, which has its own finding: consequences of the chosen year
 * are not reported as certain.
 */
function yearIsDisputed({ year, findings }: PlacedDocument): boolean {
  return year !== null && findings.some(({ code, severity }) => code === "I-year" && severity === "error");
}

/**
 * Rules that compare other names with the unit's own. Outside the system that name was itself read from the
 * text, and real reports write it in too many forms.
 */
const restingOnOrgan: ReadonlySet<string> = new Set(["R00-72", "R00-76", "R00-101", "R00-102", "R00-103"]);

/** Rules whose findings depend on the report year. */
const restingOnYear: ReadonlySet<string> = new Set(["R21-13", "R14-23", "R14-26", "R21-14", "R00-30"]);

/** “20241月1日”: pages print 年 in an element of its own, which is lost when they are copied. */
function lostItsYear({ code, places }: Finding): boolean {
  return code === "R00-31" && places.every(({ passage }) => /^\d{5,6}月/.test(passage?.text ?? ""));
}

/** If nothing states the year, it is certain that the period is missing, but not what it should be. */
function withoutYear(finding: Finding): Finding {
  const message = finding.message.replace(/，应为\d{4}年1月1日至12月31日$/, "");
  return message === finding.message ? finding : { ...finding, message, sides: [], repairs: [] };
}

/** True if the text states a counting period of which no date could be read. */
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

/** True if the document has figures that may belong to the finding's cells. */
function isUnread({ missing, places }: Finding, unread: ReadonlySet<CellId>): boolean {
  return missing === true && places.some(({ path }) => unread.has(path.replace(/^figure\./, "")));
}

/** Turns a finding into a question: nobody should enter 0 where there is a figure. */
function askedForFigures(finding: Finding): Finding {
  const asking = asked(finding, [/没有填/, "没有读出"]);
  return {
    ...asking,
    message: asking.message.replace(/[；。]没有发生的请填0.*$/, "；请对照原文核对"),
    repairs: [],
  };
}
