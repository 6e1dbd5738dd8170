import { useRef, useState } from "react";
import type { RowParts } from "@/lib/counties/roll-up/tree/row-parts";
import type { Basis } from "@/lib/counties/roll-up/types";
import { rollUpHref } from "../roll-up-href";

export type LoadedParts = RowParts | "loading" | "failed";

/** The parts of the rows that were opened, by row; each row is loaded once, for all its columns. */
export function useRowParts(at: { county: string; year: number; of: Basis }) {
  const [rows, setRows] = useState<Readonly<Record<string, LoadedParts>>>({});
  const asked = useRef(new Set<string>());
  const put = (row: string, parts: LoadedParts) => setRows((before) => ({ ...before, [row]: parts }));
  const load = async (row: string) => {
    if (asked.current.has(row)) return;
    asked.current.add(row);
    put(row, "loading");
    try {
      const answer = await fetch(`${rollUpHref(at, "/roll-up/parts")}&row=${encodeURIComponent(row)}`);
      if (!answer.ok || answer.redirected) throw new Error(`parts of ${row}: ${answer.status}`);
      put(row, (await answer.json()) as RowParts);
    } catch {
      asked.current.delete(row);
      put(row, "failed");
    }
  };
  return { rows, load };
}
