import type { TreeRow } from "@/lib/counties/roll-up/tree/tree";
import type { ShownQuestion } from "@/lib/counties/roll-up/view";

/** How many questions concern these rows and those below: the ones without a reason, and all. */
export function askedIn(rows: readonly TreeRow[], questions: readonly ShownQuestion[]) {
  const indices = new Set<number>();
  let more = 0;
  const collect = (row: TreeRow) => {
    for (const figure of row.figures) {
      for (const index of figure.questions ?? []) indices.add(index);
      more += figure.more ?? 0;
    }
    for (const below of row.rows) collect(below);
  };
  for (const row of rows) collect(row);
  const open = [...indices].filter((index) => questions[index]?.reason === null).length;
  return { open, all: indices.size + more };
}
