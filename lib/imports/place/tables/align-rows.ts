/** Rows of a source and a form are different below this similarity. */
const ALIKE_MIN = 0.5;

/**
 * Assigns the rows of a source to rows of the form: both keep their order, and the sum of similarities is as
 * large as possible. `alike(source, form)` is 0 to a little over 1. Returns the form row's index, or null,
 * for each source row.
 */
export function alignRows(
  sources: number,
  forms: number,
  alike: (source: number, form: number) => number,
): (number | null)[] {
  const width = forms + 1;
  const best = new Float64Array((sources + 1) * width);
  const taken = new Uint8Array((sources + 1) * width);
  for (let source = sources - 1; source >= 0; source -= 1)
    for (let form = forms - 1; form >= 0; form -= 1) {
      const here = source * width + form;
      const score = alike(source, form);
      const match = score >= ALIKE_MIN ? score + (best[here + width + 1] as number) : -1;
      const skipForm = best[here + 1] as number;
      const skipSource = best[here + width] as number;
      best[here] = Math.max(match, skipForm, skipSource);
      taken[here] = match >= skipForm && match >= skipSource ? 1 : skipForm >= skipSource ? 2 : 3;
    }
  const matches: (number | null)[] = Array.from({ length: sources }, () => null);
  for (let source = 0, form = 0; source < sources && form < forms; ) {
    const move = taken[source * width + form];
    if (move === 1) {
      matches[source] = form;
      source += 1;
      form += 1;
    } else if (move === 2) form += 1;
    else source += 1;
  }
  return matches;
}
