import { wordSimilarity } from "@/lib/core/prose/prose-words";

/** A label as it is compared: without number, blanks, “其中” and remarks in brackets, and once where it was doubled. */
export function bareLabel(label: string): string {
  return once(
    unnumbered(label)
      .replace(/[（(][^）)]*[）)]?/g, "")
      .replace(/[：:，,。、“”"）)\s]/g, ""),
  );
}

function unnumbered(label: string): string {
  return label
    .replace(/[\s\u3000]+/g, "")
    .replace(/^其中[：:]?/, "")
    .replace(
      /^([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]、?|\d{1,2}[、.．])/,
      "",
    )
    .replace(/^其中[：:]?/, "");
}

/** What stands before the first remark: of a label whose remark was torn apart, this is what can be trusted. */
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

/** The number that a label begins with: “（一）”, “1.”; "" where it has none. */
export function labelNumber(label: string): string {
  return (
    /^(?:其中[：:]?)?([一二三四五六七八九十]{1,3}(?=[、.．])|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?=[、.．]))/
      .exec(label.replace(/[\s\u3000]+/g, ""))?.[1]
      ?.replace(/[（(]/, "（")
      .replace(/[）)]/, "）") ?? ""
  );
}

/** A document's labels are compared with the same rows several times over; what was found is kept, within bounds. */
const known = new Map<string, number>();
const KNOWN_MAX = 50_000;

/** How alike two labels are, 0 to 1; remarks and numbers left aside. */
export function labelSimilarity(one: string, other: string): number {
  const pair = `${one}\n\n${other}`;
  const before = known.get(pair);
  if (before !== undefined) return before;
  const found = compared(one, other);
  if (known.size >= KNOWN_MAX) known.clear();
  if (pair.length <= LABEL_MAX) known.set(pair, found);
  return found;
}

/** Longer texts are no labels. */
const LABEL_MAX = 200;

function compared(one: string, other: string): number {
  if (one.length > LABEL_MAX || other.length > LABEL_MAX) return 0;
  const [oneForms, otherForms] = [formsOf(one), formsOf(other)];
  const whole = alike(oneForms.bare, otherForms.bare);
  if (whole === 1 || oneForms.head === "" || otherForms.head === "") return whole;
  return Math.max(whole, 0.97 * alike(oneForms.head, otherForms.head));
}

/** Texts of which one is more than three times as long as the other cannot be alike. */
function alike(one: string, other: string): number {
  if (one.length > 3 * other.length || other.length > 3 * one.length) return 0;
  return one === "" ? 0 : wordSimilarity(one, other);
}

const forms = new Map<string, { bare: string; head: string }>();

function formsOf(label: string): { bare: string; head: string } {
  const before = forms.get(label);
  if (before) return before;
  if (forms.size >= KNOWN_MAX) forms.clear();
  const made = { bare: bareLabel(label), head: head(label) };
  forms.set(label, made);
  return made;
}

/** True for the text of a cell that holds a number, or a mark that stands for none. */
export function isFigureText(text: string): boolean {
  return (
    /^[\s\u3000]*[-+－＋−]?[\d０-９][\d０-９,，.．\s]*(条|件|次|篇|个|人|人次|万元|元|期|份|项)?[\s\u3000]*$/.test(
      text,
    ) || isNoFigure(text)
  );
}

/** “/”, “—”, “无”: written where there is no number. */
export function isNoFigure(text: string): boolean {
  return /^[\s\u3000]*(\/|／|-{1,3}|—{1,2}|－|无|\*)[\s\u3000]*$/.test(text);
}
