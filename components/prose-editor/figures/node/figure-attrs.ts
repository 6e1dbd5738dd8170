import type { Node } from "@tiptap/pm/model";
import { type LiveFigure, type PastFigure, pastFigureSchema } from "@/lib/core/prose/prose";

/** The attributes of a live figure in the closed model. */
export function attrsOf({ attrs }: Node): LiveFigure["attrs"] {
  const past = attrs.past as PastFigure | undefined;
  return { cellId: String(attrs.cellId), unit: attrs.unit === true, ...(past && { past }) };
}

/** Last year's value in a copied page; undefined if absent or invalid. */
export function pastOfPage(text: string | undefined): PastFigure | undefined {
  try {
    return pastFigureSchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
