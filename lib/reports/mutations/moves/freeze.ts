import type { Finding } from "@/lib/core/checks/engine/check";
import { compose } from "@/lib/core/document/compose";
import { sumNotes } from "@/lib/core/document/tables/sum-notes";
import { tableNotes } from "@/lib/core/document/tables/table-notes";
import { formFor } from "@/lib/core/editions/registry";
import { statutoryTitle } from "@/lib/core/title";
import { explanationsOf } from "@/lib/core/workflow/explanation";
import { listDueDaysOf } from "@/lib/counties/season/data";
import { now } from "@/lib/platform/clock";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedVersion } from "@/lib/platform/record/rows";
import { versionDigest } from "@/lib/platform/signing/version-digest";
import { listExplanations } from "../../record/data";
import { indexReport } from "../../similarity/mutations";
import { findSumLink } from "../../sums/data";
import type { Draft } from "../../types";
import type { HeldReport } from "../report-mutation";

/**
 * Freezes a draft as the report's next version: content, blocks, findings and explanations in one immutable
 * row, with the SHA-256 over the canonical JSON of the public content. Returns the version's id and number.
 */
export async function freezeVersion(
  { tx }: HeldReport<"move.submit" | "move.archive">,
  draft: Draft,
  findings: Finding[],
): Promise<{ id: string; number: number }> {
  const form = formFor(draft.year, draft.countyForm);
  const unit = { code: draft.unit.code, name: draft.unit.name, organ: draft.unit.organ };
  const title =
    draft.content.front.title?.trim() || statutoryTitle(form.edition, draft.unit.organ, draft.year);
  const written = explanationsOf(findings, await listExplanations(draft.id, tx));
  const explanations = [...written].map(([findingKey, { text, author, at }]) => ({
    findingKey,
    text,
    author: author.name,
    at: at.toISOString(),
  }));
  const signed = (await findSumLink(draft.id, tx))?.signed ?? undefined;
  const notes = [
    ...sumNotes(form, draft.content.figures, signed),
    ...tableNotes(form, findings, explanations, { followsSums: signed !== undefined }),
  ];
  const blocks = compose({ form, content: draft.content, unit, notes });
  const { year, edition, content } = draft;
  const sha256 = versionDigest({ unit, year, edition, title, content, blocks });
  await indexReport(tx, draft);
  const { _max } = await tx.version.aggregate({ where: { reportId: draft.id }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  const [due] = await listDueDaysOf([unit.code], year, tx);
  const version = await tx.version.create({
    data: {
      reportId: draft.id,
      number,
      title,
      content,
      form: draft.countyForm,
      blocks,
      findings,
      explanations,
      unit,
      dueOn: due ? new Date(`${due.dueOn}T00:00:00Z`) : null,
      sha256,
      createdAt: now(),
    },
    select: { id: true, number: true, reportId: true, title: true, sha256: true },
  });
  await addToRecord(tx, [recordedVersion(version)]);
  return version;
}
