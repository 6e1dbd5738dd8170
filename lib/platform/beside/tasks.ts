import type { CheckInput, Finding, Severity } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import type { Block } from "@/lib/core/document/block";
import { type BlockDifference, compareVersions } from "@/lib/core/document/comparison/compare";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import {
  alikeAmong,
  type FoundAlike,
  type KeyedPassage,
  keyedPassages,
  type PassageCandidate,
  type PassageSource,
} from "@/lib/core/similarity/keyed-passages";
import { writeWord } from "@/lib/exports/docx/write-word";
import type { PrintedDocument, WrittenFile } from "@/lib/exports/printed-document";
import { type RollUpTable, writeAdding } from "@/lib/exports/xlsx/write-adding";
import { type LineSheet, writeLines } from "@/lib/exports/xlsx/write-lines";
import { typesetter } from "../typesetter";

/**
 * CPU-bound tasks of up to several seconds, which run in worker threads (beside.ts). Input and output must be
 * structured-cloneable; each task is called by its name.
 */

/** A document as PDF, with the fonts used. */
export async function pdf(document: PrintedDocument): Promise<WrittenFile & { fonts: string }> {
  const { fonts, writePdf } = typesetter();
  return { ...writePdf(document), fonts };
}

export async function word(document: PrintedDocument): Promise<WrittenFile> {
  return writeWord(document);
}

export type Lists = { title: string; at: Date; sheets: readonly LineSheet[] };

/** Lists as an .xlsx workbook. */
export async function workbook({ title, at, sheets }: Lists): Promise<Uint8Array> {
  return writeLines(title, at, sheets);
}

/** Figures of several units added up, as an .xlsx workbook. */
export async function addedWorkbook(adding: RollUpTable): Promise<Uint8Array> {
  return writeAdding(adding);
}

type Written = { year: number; countyForm: CountyForm; content: CheckInput["content"] };

/** A report to be examined; its form is computed from year and county where it is needed. */
export type ReportToExamine = Written &
  Pick<CheckInput, "base" | "county" | "unit"> & { lastYear: Written | null };

export async function findings({ lastYear, ...report }: ReportToExamine): Promise<Finding[]> {
  const { base, county, unit } = report;
  return runChecks({ ...withForm(report), lastYear: lastYear && withForm(lastYear), base, county, unit });
}

/** The number of findings of each severity. */
export async function severityCounts(report: ReportToExamine): Promise<Record<Severity, number>> {
  const found = await findings(report);
  const count = (asked: Severity) => found.filter(({ severity }) => severity === asked).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}

/** A report whose passages are compared with those of others. */
export type ReportToCompare = Written & Omit<PassageSource, "form" | "content">;

export async function passages({ organ, scope, ...report }: ReportToCompare): Promise<KeyedPassage[]> {
  return keyedPassages({ ...withForm(report), organ, scope });
}

export type PassagesToCompare = {
  passages: readonly Omit<KeyedPassage, "keys">[];
  organ: string;
  candidates: readonly PassageCandidate[];
};

export async function alike({ passages, organ, candidates }: PassagesToCompare): Promise<FoundAlike[]> {
  return alikeAmong(passages, organ, candidates);
}

/** Two versions of a document. */
export type DocumentsToCompare = { before: readonly Block[]; after: readonly Block[] };

export async function differences({ before, after }: DocumentsToCompare): Promise<BlockDifference[]> {
  return compareVersions(before, after);
}

function withForm({ year, countyForm, content }: Written) {
  return { form: formFor(year, countyForm), content };
}
