import { guarded, loader } from "@/lib/access/guarded";
import { beijingTimeInWords } from "@/lib/core/beijing-time";
import { titleOf } from "@/lib/core/document/compose";
import { draftPrint } from "@/lib/core/document/draft-print/draft-print";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Result } from "@/lib/core/refusal";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { now } from "@/lib/platform/clock";
import { authorizeReport } from "../authorize";
import { findingsOfDraft } from "../examination/examine";
import { readDraft } from "../loaders";
import { loadPicturesOf } from "../pictures/loaders";

/** A draft for circulation in the township on paper. */
export const loadDraftPrint = loader(
  guarded("report.read", authorizeReport, async (permit): Promise<Result<PrintedDocument>> => {
    const loaded = await readDraft(permit);
    if (!loaded.ok) return loaded;
    const { draft, explanations, lastYear: before, base, county } = loaded.value;
    const { content, unit, year } = draft;
    const form = formFor(year, draft.countyForm);
    const lastYear = before && { ...before, form: formFor(before.year, before.countyForm) };
    const findings =
      loaded.value.findings ?? (await findingsOfDraft(draft, { lastYear: before, base, county }));
    const at = now();
    const printedAt = beijingTimeInWords(at);
    const { sums } = county;
    const blocks = draftPrint({ form, content, unit, lastYear, findings, explanations, printedAt, sums });
    return done({
      title: `${titleOf({ form, content, unit })}（草稿）`,
      author: unit.organ,
      blocks,
      pictures: await loadPicturesOf(blocks),
      at,
      watermark: ["草稿　不得外传", `${unit.name}　${printedAt}`],
    });
  }),
);
