/**
 * A label for comparison: without number, spaces, “其中” and remarks in brackets, and once if it was doubled.
 */
export function bareLabel(label: string): string {
  return once(
    unnumbered(label)
      .replace(/[（(][^）)]*[）)]?/g, "")
      .replace(/[：:，,。、“”"）)\s]/g, ""),
  );
}

function unnumbered(label: string): string {
  return (
    label
      // A bar is left where a page's table was read as lines.
      .replace(/[\s\u3000|｜]+/g, "")
      .replace(/^其中[：:]?/, "")
      .replace(
        /^([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|\d{1,2}[、.．])/,
        "",
      )
      .replace(/^其中[：:]?/, "")
  );
}

/** The text before the first remark, which is reliable even where the remark was broken. */
function head(label: string): string {
  return once(unnumbered(label).split(/[（(]/)[0] as string).replace(/[：:，,。、“”"]/g, "");
}

/** “收到申请数收到申请数” → “收到申请数”. */
function once(text: string): string {
  const half = text.length / 2;
  return Number.isInteger(half) && half > 1 && text.slice(0, half) === text.slice(half)
    ? text.slice(0, half)
    : text;
}

/** The number at the beginning of a label: “（一）”, “1.”; "" if there is none. */
export function labelNumber(label: string): string {
  return (
    /^(?:其中[：:]?)?([一二三四五六七八九十]{1,3}(?=[、.．])|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?=[、.．]))/
      .exec(label.replace(/[\s\u3000]+/g, ""))?.[1]
      ?.replace(/[（(]/, "（")
      .replace(/[）)]/, "）") ?? ""
  );
}

/** Size of the cache: a document's labels are compared with the same rows several times. */
const KNOWN_MAX = 50_000;
let size = 0;

/** Similarity of two labels from 0 to 1, without remarks and numbers; cached. */
export function labelSimilarity(one: string, other: string): number {
  if (one.length > LABEL_MAX || other.length > LABEL_MAX) return 0;
  const oneForms = formsOf(one);
  const known = oneForms.compared.get(other);
  if (known !== undefined) return known;
  const found = compared(oneForms, formsOf(other));
  oneForms.compared.set(other, found);
  size += 1;
  return found;
}

/** Longer texts, in characters, are not labels. */
export const LABEL_MAX = 200;

/** A label prepared for comparison, whole and up to its first remark. */
type Forms = { bare: Pairs; head: Pairs; compared: Map<string, number> };

/** A text with the number of occurrences of each pair of neighbouring characters, keyed by the two codes. */
export type Pairs = { text: string; counts: ReadonlyMap<number, number> };

/** Weight of the similarity up to the first remark, relative to that of the whole labels. */
export const HEAD = 0.97;

function compared(one: Forms, other: Forms): number {
  const whole = alike(one.bare, other.bare);
  if (whole === 1 || one.head.text === "" || other.head.text === "") return whole;
  return Math.max(whole, HEAD * alike(one.head, other.head));
}

/**
 * The same similarity as `wordSimilarity`, from pairs counted before. Texts of which one is more than three
 * times as long as the other have 0.
 */
function alike(one: Pairs, other: Pairs): number {
  const [length, otherLength] = [one.text.length, other.text.length];
  if (length > 3 * otherLength || otherLength > 3 * length || length === 0) return 0;
  if (one.text === other.text) return 1;
  let shared = 0;
  for (const [pair, count] of other.counts) {
    const same = one.counts.get(pair);
    if (same !== undefined) shared += Math.min(count, same);
  }
  const total = length - 1 + otherLength - 1;
  return total === 0 ? 0 : (2 * shared) / total;
}

const forms = new Map<string, Forms>();

export function formsOf(label: string): Forms {
  const before = forms.get(label);
  if (before) return before;
  if (size >= KNOWN_MAX) {
    forms.clear();
    size = 0;
  }
  const made = { bare: pairsOf(bareLabel(label)), head: pairsOf(head(label)), compared: new Map() };
  forms.set(label, made);
  size += 1;
  return made;
}

function pairsOf(text: string): Pairs {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { text, counts };
}

/** True for the text of a cell with a number, or with a mark for no number. */
export function isFigureText(text: string): boolean {
  return (
    /^[\s\u3000]*[-+－＋−]?[\d０-９][\d０-９,，.．\s]*(条|件|次|篇|个|人|人次|万元|元|期|份|项)?[\s\u3000]*$/.test(
      text,
    ) || isNoFigure(text)
  );
}

/** “/”, “—”, “无”: written in place of a number. */
export function isNoFigure(text: string): boolean {
  return /^[\s\u3000]*(\/|／|-{1,3}|—{1,2}|－|无|\*)[\s\u3000]*$/.test(text);
}
