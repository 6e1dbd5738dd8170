import type { CheckInput, Finding } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { writeWord } from "@/lib/exports/docx/write-word";
import type { PrintedDocument, WrittenFile } from "@/lib/exports/printed-document";
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

type Written = { year: number; countyForm: CountyForm; content: CheckInput["content"] };

/** A report to be examined; its form is computed from year and county where it is needed. */
export type ReportToExamine = Written & Pick<CheckInput, "county" | "unit"> & { lastYear: Written | null };

export async function findings({ lastYear, ...report }: ReportToExamine): Promise<Finding[]> {
  const { county, unit } = report;
  return runChecks({ ...withForm(report), lastYear: lastYear && withForm(lastYear), county, unit });
}

function withForm({ year, countyForm, content }: Written) {
  return { form: formFor(year, countyForm), content };
}
