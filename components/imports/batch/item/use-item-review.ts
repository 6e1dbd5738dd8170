"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { type Refusal, refused } from "@/lib/core/refusal";
import { reviseItemAction } from "@/lib/imports/actions";
import type { LoadedItem } from "@/lib/imports/loaders";
import type { PlacedDocument } from "@/lib/imports/place/placed-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { resumeReview, stillFits } from "@/lib/imports/review/carry-over";
import { knownOf } from "@/lib/imports/review/files/identify-file";
import { reviewedFile } from "@/lib/imports/review/files/placed-file";
import { startImportReview } from "@/lib/imports/review/import-review";
import { DocumentReader } from "../../reading/document-reader";
import { useReview } from "../../review/use-review";
import { loadStoredReview, removeStoredReview, storeReview } from "../../session/stored-session";
import { useOnLeave } from "../../session/use-on-leave";

/** The server takes 6 MB at a time (next.config.mjs). */
const BYTES_MAX = 5_500_000;

/**
 * One file of a batch, placed again in a worker, with the earlier decisions. Unsaved decisions of `person` (a
 * user's id) are stored in the tab while they visit another page.
 */
export function useItemReview({ batch, context, row, sourceBlocks, content }: LoadedItem, person: string) {
  const router = useRouter();
  const [placed, setPlaced] = useState<PlacedDocument | null>(null);
  const { review, canUndo, begin, change, undo } = useReview();
  const [isGoing, setGoing] = useState(false);
  const [trouble, setTrouble] = useState<Refusal[]>([]);
  const isSaved = useRef(false);
  useOnLeave(() => {
    if (isSaved.current || !review) return;
    if (canUndo) storeReview(person, row.sha256, review);
    else removeStoredReview(person, row.sha256);
  });

  useEffect(() => {
    const reader = new DocumentReader();
    let isShown = true;
    reader
      .place(sourceBlocks, knownOf(row, { year: null }, context))
      .then((document) => {
        if (!isShown) return;
        const fresh = startImportReview(document, "report");
        const saved = content.review ? resumeReview(fresh, content.review, document.form) : fresh;
        const stored = loadStoredReview(person, row.sha256);
        const goesOn = stored !== null && stillFits(stored, fresh, document.form);
        setPlaced(document);
        begin(goesOn ? stored : saved, goesOn ? [saved] : []);
      })
      .catch((error: unknown) => {
        const message = error instanceof RefusedDocument ? error.message : "没有打开，请刷新页面再试。";
        if (isShown) setTrouble([{ code: "refused", message }]);
      });
    return () => {
      isShown = false;
      reader.end();
    };
  }, [context, row, sourceBlocks, content, person, begin]);

  async function save(): Promise<void> {
    const file = placed && review && reviewedFile(row, placed, review);
    if (!file) return;
    setTrouble([]);
    setGoing(true);
    const answer =
      new TextEncoder().encode(JSON.stringify(file)).length > BYTES_MAX
        ? refused("tooLarge", "内容超过 5 MB，存不下。请把与年报无关的长文放到“不要”以后再试。")
        : await resultOf(reviseItemAction({ itemId: row.id, placed: file }));
    if (answer.ok) {
      isSaved.current = true;
      removeStoredReview(person, row.sha256);
      return router.push(`/imports/batches/${batch.id}` as Route);
    }
    setGoing(false);
    setTrouble(answer.refusals);
  }

  return { placed, review, isGoing, trouble, canUndo, change, undo, save };
}
