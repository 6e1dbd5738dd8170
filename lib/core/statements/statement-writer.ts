import type { Form } from "../editions/form";
import type { ProseBlock, ProseInline } from "../prose/prose";
import type { Figures } from "../tables/figure";
import { figureValue } from "../tables/figures";
import type { CellId } from "../tables/table";
import { type StatementUnit, type UnitWords, unitWordsOf } from "./wording";

/** Text, and numbers of the tables, in the order of the sentence. */
export type StatementPart = string | ProseInline;

/** Writes sentences from the figures of one report. */
export type StatementWriter = {
  form: Form;
  /** What the unit says of itself, and what its kind adds. */
  words: UnitWords;
  /** A live figure of a cell, with its unit. */
  number: (id: CellId) => ProseInline;
  has: (id: CellId) => boolean;
  /**
   * True if the form has none of these cells, or if all that it has are zero. A blank is not zero: it has not
   * been filled in yet.
   */
  none: (...ids: CellId[]) => boolean;
  /** True if the cell holds a number above zero. */
  some: (id: CellId) => boolean;
};

export function statementWriter(form: Form, figures: Figures, unit: StatementUnit): StatementWriter {
  const value = (id: CellId) => figureValue(form, figures, id);
  return {
    form,
    words: unitWordsOf(unit),
    number: (id) => ({ type: "liveFigure", attrs: { cellId: id, unit: true } }),
    has: (id) => form.cells.has(id),
    none: (...ids) =>
      ids.every((id) => !form.cells.has(id) || (value(id) !== null && Number(value(id)) === 0)),
    some: (id) => Number(value(id) ?? 0) > 0,
  };
}

/** “行政许可决定53件、行政处罚决定4件”: the cells above zero, joined by the mark. */
export function listed(
  writer: StatementWriter,
  items: readonly (readonly [words: string, id: CellId])[],
  mark = "、",
): StatementPart[] {
  return items
    .filter(([, id]) => writer.some(id))
    .flatMap(([words, id], at) => [at === 0 ? words : `${mark}${words}`, writer.number(id)]);
}

/** A paragraph of these parts; nothing without parts. */
export function paragraph(...parts: (StatementPart | readonly StatementPart[])[]): ProseBlock[] {
  const nodes: ProseInline[] = [];
  for (const part of parts.flat() as StatementPart[]) {
    const last = nodes.at(-1);
    if (part === "") continue;
    if (typeof part !== "string") nodes.push(part);
    else if (last?.type === "text") nodes[nodes.length - 1] = { type: "text", text: last.text + part };
    else nodes.push({ type: "text", text: part });
  }
  return nodes.length === 0 ? [] : [{ type: "paragraph", content: nodes }];
}
