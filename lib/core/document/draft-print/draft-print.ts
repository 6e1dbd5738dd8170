import type { Finding, Severity } from "../../checks/engine/check";
import type { Sums } from "../../tables/sums";
import { explanationsOf } from "../../workflow/explanation";
import type { Block, ProseTableCell } from "../block";
import { type ComposeInput, compose } from "../compose";
import { sumNotes } from "../tables/sum-notes";
import { tableNotes } from "../tables/table-notes";
import { type LastYear, withLastYear } from "./last-year-column";

export type DraftPrintInput = Omit<ComposeInput, "notes"> & {
  lastYear: LastYear | null;
  findings: readonly Finding[];
  /** The clerk's explanations of findings, by key. */
  explanations: readonly { findingKey: string; text: string }[];
  /** Only for a county's own report: the sums that it follows. */
  sums?: Sums | undefined;
  /** The time of printing as displayed: “2026年1月20日 09:12”. */
  printedAt: string;
};

/**
 * A draft for circulation on paper within the township, at any time, with or without errors: the document as
 * it would be published, last year's figures next to this year's, and the open findings on a separate page.
 */
export function draftPrint({
  lastYear,
  findings,
  explanations,
  printedAt,
  sums,
  ...input
}: DraftPrintInput): Block[] {
  const notes = [
    ...sumNotes(input.form, input.content.figures, sums),
    ...tableNotes(input.form, findings, explanations, { followsSums: sums !== undefined }),
  ];
  const blocks = compose({ ...input, notes });
  return [
    ...(lastYear ? withLastYear(blocks, lastYear) : blocks),
    ...findingsAnnex(findings, explanations, printedAt),
  ];
}

const chapterId = "findings";

/** The findings of the checks, on a separate page. */
export function findingsAnnex(
  findings: readonly Finding[],
  explanations: DraftPrintInput["explanations"],
  printedAt: string,
): Block[] {
  const counts = (Object.keys(severities) as Severity[]).map(
    (severity) => `${severities[severity]}${findings.filter((each) => each.severity === severity).length}项`,
  );
  const summary = findings.length > 0 ? counts.join("，") : "没有发现问题";
  const words = explanationsOf(findings, explanations);
  return [
    { type: "annex", id: chapterId, label: "附页（不公开）", title: "填报体检情况" },
    { type: "paragraph", id: "findings-count", text: `${printedAt}体检：${summary}。`, chapterId },
    ...(findings.length > 0
      ? [{ type: "proseTable" as const, id: "findings-table", rows: rowsOf(findings, words), chapterId }]
      : []),
  ];
}

const severities: Record<Severity, string> = { error: "错误", warning: "提醒", hint: "提示" };

function rowsOf(
  findings: readonly Finding[],
  words: ReadonlyMap<string, { text: string }>,
): ProseTableCell[][] {
  const head = ["类别", "位置", "体检结果", "处理意见"].map((text) => cell(text, true));
  const rows = findings.map(({ key, severity, places, message }) =>
    [severities[severity], placesOf(places), message, words.get(key)?.text.trim() ?? ""].map((text) =>
      cell(text, false),
    ),
  );
  return [head, ...rows];
}

/** At most this many places of a finding: a finding on a whole table would fill pages with names of cells. */
const PLACES = 4;

function placesOf(places: Finding["places"]): string {
  const labels = [...new Set(places.map(({ label }) => label))];
  if (labels.length <= PLACES) return labels.join("\n");
  return [...labels.slice(0, PLACES - 1), `等${labels.length}处`].join("\n");
}

export function cell(text: string, header: boolean): ProseTableCell {
  return { text, header, colspan: 1, rowspan: 1 };
}
