import type { Actor } from "@/lib/access/actor";
import { runChecks } from "@/lib/core/checks/run";
import { titleOf } from "@/lib/core/document/compose";
import { draftPaper } from "@/lib/core/document/draft-paper";
import { formFor } from "@/lib/core/editions/registry";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { now } from "@/lib/platform/clock";
import { gatherCountyFacts } from "../county-context";
import { loadDraft } from "../loaders";
import { picturesOf } from "../pictures/loaders";

/** A draft as it goes round the township on paper; null where the actor may not read it, or there is none. */
export async function loadPaper(actor: Actor, reportId: string): Promise<PrintedDocument | null> {
  const loaded = await loadDraft(actor, reportId);
  if (!loaded) return null;
  const { draft, explanations } = loaded;
  const { content, unit, year } = draft;
  const form = formFor(year, draft.countyForm);
  const before = loaded.lastYear;
  const lastYear = before && { ...before, form: formFor(before.year, before.countyForm) };
  const findings = runChecks({
    form,
    content,
    lastYear: lastYear && { form: lastYear.form, content: lastYear.content },
    county: await gatherCountyFacts(draft),
    unit: { name: unit.organ, kind: unit.kind },
  });
  const at = now();
  const printedAt = printedMinute(at);
  const blocks = draftPaper({ form, content, unit, lastYear, findings, explanations, printedAt });
  return {
    title: `${titleOf({ form, content, unit })}（草稿）`,
    author: unit.organ,
    blocks,
    pictures: await picturesOf(blocks),
    at,
    watermark: ["草稿　不得外传", `${unit.name}　${printedAt}`],
  };
}

const minute = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  dateStyle: "long",
  timeStyle: "short",
  hourCycle: "h23",
});

/** “2026年1月20日 09:12”, Beijing time. */
function printedMinute(moment: Date): string {
  return minute.format(moment);
}
