"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Refusal, type Result, refused } from "@/lib/core/refusal";
import { type FieldEntry, type FieldPath, pictureIdsOf } from "@/lib/core/report";
import {
  compareWithDraft,
  documentFields,
  type FieldComparison,
} from "@/lib/imports/accept/compare-with-draft";
import { reviewedContent } from "@/lib/imports/review/content";
import type { ImportReview } from "@/lib/imports/review/import-review";
import type { AsIssued } from "@/lib/reports/types";
import type { ImportSession } from "../reading/import-session";
import type { Pictures } from "../reading/worker/messages";
import { sendBegin, sendFill } from "./send-import";

/** The server takes 6 MB at a time (next.config.mjs). */
const BYTES_MAX = 5_500_000;

type Draft = { reportId: string };

/** What would be imported, and the function that does it. Afterwards the form opens on its first step. */
export function useAccept(session: ImportSession, review: ImportReview, onAccepted: () => void) {
  const router = useRouter();
  const [isGoing, setGoing] = useState(false);
  const [trouble, setTrouble] = useState<Refusal[]>([]);
  const { placed, source, target, context } = session;
  const fields = documentFields(reviewedContent(review, placed.form), placed.form);
  const comparisons = context.existing
    ? compareWithDraft(fields, context.existing, placed.form, target.use)
    : null;
  const from = { ...source, base: target.use === "base" };

  async function accept(asIssued: AsIssued | null, replaced: ReadonlySet<FieldPath>): Promise<Result<Draft>> {
    setTrouble([]);
    setGoing(true);
    const answer = tooLarge(fields)
      ? refused("tooLarge", "内容超过 5 MB，一次导入不了。请删去与年报无关的长文后再导入。")
      : await (comparisons ? fill(chosenOf(comparisons, replaced)) : begin(asIssued));
    if (answer.ok) {
      onAccepted();
      router.push(`/desk/reports/${answer.value.reportId}/front`);
    } else {
      setGoing(false);
      setTrouble(answer.refusals);
    }
    return answer;
  }

  function begin(asIssued: AsIssued | null): Promise<Result<Draft>> {
    const { unitCode, year } = target;
    const { countyForm } = placed;
    const input = { unitCode, year, asIssued, countyForm, source: from, fields };
    return sendBegin(input, shownIn(fields, session.pictures));
  }

  function fill(chosen: readonly FieldComparison[]): Promise<Result<Draft>> {
    const input = {
      reportId: context.existing?.reportId ?? "",
      source: from,
      fields: chosen.map(({ path, value, baseVersion }) => ({ path, value, baseVersion })),
    };
    return sendFill(input, shownIn(chosen, session.pictures));
  }

  return { fields, comparisons, isGoing, trouble, accept };
}

/**
 * The fields imported into an existing draft: all that are empty or merely prefilled there, and written ones
 * that the clerk gave up.
 */
export function chosenOf(
  comparisons: readonly FieldComparison[],
  replaced: ReadonlySet<FieldPath>,
): FieldComparison[] {
  return comparisons.filter(
    ({ status, path }) =>
      status === "empty" || status === "prefilled" || (status === "written" && replaced.has(path)),
  );
}

function tooLarge(fields: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(fields)).length > BYTES_MAX;
}

/** The pictures in these fields, each once: those left out are not sent. */
function shownIn(fields: readonly Pick<FieldEntry, "value">[], pictures: Pictures): Uint8Array[] {
  const ids = new Set(fields.flatMap(({ value }) => pictureIdsOf(value)));
  return [...ids].flatMap((id) => pictures.get(id) ?? []);
}
