import { runChecks } from "@/lib/core/checks/run-checks";
import type { Form } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import { unitKindOf } from "@/lib/core/unit-kind";
import { asideWords } from "./aside-words";
import { headingFindings } from "./chapters/heading-findings";
import type { SourceSection } from "./chapters/sections";
import { asideFindings, commentFindings, pictureFindings } from "./left-out";
import type { KnownBefore, PlacedDocument } from "./placed-document";
import type { ImportFinding, Placement } from "./placement";
import { conflicts } from "./recognise/conflicts";
import type { RecognisedDocument } from "./recognise/recognise-document";

type Placed = Pick<PlacedDocument, "year" | "unit" | "organ" | "form" | "content"> & {
  known: KnownBefore;
  sections: readonly SourceSection[];
  placements: readonly Placement[];
  /** Findings from placing the tables. */
  ofTables: readonly ImportFinding[];
};

/** All findings on a placed document: contradictions, what was left out, and what the rules report. */
export function documentFindings(
  recognised: RecognisedDocument,
  { known, year, unit, organ, form, content, sections, placements, ofTables }: Placed,
): ImportFinding[] {
  const { sourceBlocks, source, titleText, spamTitle, headings, edition, years, unitInText } = recognised;
  const otherTables = ofTables.some(({ code }) => code === "I-edition");
  const units = { unit, unitInText, signedBy: content.front.signedBy };
  const stated = { years, edition, title: titleText, spamTitle, headings: headings.size, otherTables };
  const all = [
    ...conflicts({ known, year, form, ...units, ...stated }),
    ...ofTables,
    ...headingFindings(recognised, sections, form),
    ...pictureFindings(sourceBlocks),
    ...commentFindings(source),
    ...asideFindings(source),
    ...asideWords(recognised.cleaned, placements, form.year),
    ...(known.withoutRules
      ? []
      : ruleFindings(form, content, known.unit?.organ ?? known.unit?.name ?? organ)),
  ];
  // The same sentence from several places is shown once.
  return [...new Map(all.map((finding) => [`${finding.code} ${finding.message}`, finding])).values()];
}

/** The findings of the edition's rules. What is merely missing is left to the steps of the draft. */
function ruleFindings(form: Form, content: ReportContent, name: string): ImportFinding[] {
  return runChecks({ form, content, lastYear: null, unit: { name, kind: unitKindOf(name) } })
    .filter(({ missing }) => !missing)
    .map(({ code, severity, message }) => ({ code, severity, message }));
}
