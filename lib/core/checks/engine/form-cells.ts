import type { Form } from "../../editions/form";
import type { Cell } from "../../tables/table";

const lists = new WeakMap<Form, readonly Cell[]>();

/** Every value cell of a form in printed order; cached, because many rules iterate over it. */
export function formCells(form: Form): readonly Cell[] {
  const kept = lists.get(form);
  if (kept) return kept;
  const cells = [...form.cells.values()];
  lists.set(form, cells);
  return cells;
}
