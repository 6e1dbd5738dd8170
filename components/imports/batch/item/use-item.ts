"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { type Refusal, refused } from "@/lib/core/refusal";
import { reviseItemAction } from "@/lib/imports/batch/actions";
import type { LoadedItem } from "@/lib/imports/batch/loaders";
import { lookedThrough } from "@/lib/imports/batch/looked-through";
import { sortingSchema } from "@/lib/imports/batch/schema";
import type { PlacedDocument } from "@/lib/imports/place/place-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { type Sorting, sortingOf } from "@/lib/imports/review/sorting";
import { forget, keep, kept } from "../../kept";
import { stillFits } from "../../kept-work";
import { BatchReader } from "../reading/batch-reader";

const PAST_MAX = 50;
/** The server takes 6 MB at a time (next.config.mjs). */
const BYTES_MAX = 5_500_000;

/**
 * One file of a batch in a person's hands: placed anew beside the page, with what was decided before. What `person` (a
 * user's id) has not saved yet waits in the tab while they look at another page.
 */
export function useItem({ batch, ground, row, sourceBlocks, content }: LoadedItem, person: string) {
  const router = useRouter();
  const [placed, setPlaced] = useState<PlacedDocument | null>(null);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [past, setPast] = useState<readonly Sorting[]>([]);
  const [going, setGoing] = useState(false);
  const [trouble, setTrouble] = useState<Refusal[]>([]);

  const unsaved = useRef<Sorting | null>(null);
  const key = `item.${row.id}.${person}`;
  useEffect(() => {
    unsaved.current = past.length > 0 ? sorting : null;
  }, [past, sorting]);
  useEffect(() => {
    const hold = () => unsaved.current && keep(key, unsaved.current);
    addEventListener("pagehide", hold);
    return () => {
      removeEventListener("pagehide", hold);
      hold();
    };
  }, [key]);

  useEffect(() => {
    const reader = new BatchReader();
    let shown = true;
    const unit = ground.units.find(({ code }) => code === row.unitCode);
    const county = row.year === null ? undefined : ground.forms[row.year];
    reader
      .document(sourceBlocks, {
        ...(unit ? { unit: { name: unit.name, organ: unit.organ } } : {}),
        ...(row.year === null ? {} : { year: row.year }),
        ...(county ? { county } : {}),
      })
      .then((document) => {
        if (!shown) return;
        setPlaced(document);
        const fresh = sortingOf(document, "report");
        const saved = content.sorting ?? fresh;
        const waiting = kept(key, sortingSchema);
        const goesOn = waiting !== null && stillFits(waiting, fresh, document.form);
        setSorting(goesOn ? waiting : saved);
        if (goesOn) setPast([saved]);
      })
      .catch((error: unknown) => {
        const message = error instanceof RefusedDocument ? error.message : "没有打开，请刷新页面再试。";
        if (shown) setTrouble([{ code: "refused", message }]);
      });
    return () => {
      shown = false;
      reader.end();
    };
  }, [ground, row, sourceBlocks, content, key]);

  async function save(): Promise<void> {
    const file = placed && sorting && lookedThrough(row, placed, sorting);
    if (!file) return;
    setTrouble([]);
    setGoing(true);
    const answer =
      new TextEncoder().encode(JSON.stringify(file)).length > BYTES_MAX
        ? refused("tooLarge", "内容超过 5 MB，存不下。请把与年报无关的长文放到“不要”以后再试。")
        : await resultOf(reviseItemAction({ itemId: row.id, placed: file }));
    if (answer.ok) {
      unsaved.current = null;
      forget(key);
      return router.push(`/county/imports/${batch.id}` as Route);
    }
    setGoing(false);
    setTrouble(answer.refusals);
  }

  return {
    placed,
    sorting,
    going,
    trouble,
    touched: past.length > 0,
    change(next: Sorting) {
      if (sorting) setPast([...past, sorting].slice(-PAST_MAX));
      setSorting(next);
    },
    undo() {
      const last = past.at(-1);
      if (last) setSorting(last);
      setPast(past.slice(0, -1));
      if (past.length === 1) forget(key);
    },
    save,
  };
}
