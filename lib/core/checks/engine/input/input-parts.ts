import type { Form } from "@/lib/core/editions/form";
import type { ReportContent } from "@/lib/core/report";
import type { CheckInput } from "../check";
import { memoOf, ownNumber } from "./notes";

/** The parts of an input that rules may read. */
type Parts = Omit<CheckInput, "content"> & CheckInput["content"];

const bits = {
  form: 1,
  unit: 2,
  county: 4,
  lastYear: 8,
  live: 16,
  front: 32,
  chapters: 64,
  figures: 128,
  base: 256,
} as const;
const names = Object.keys(bits) as (keyof Parts)[];

/** The parts that were checked last, by form. */
const latest = new WeakMap<Form, Parts>();

/** Bit mask of the parts that were read since the innermost `remembered` began. */
let read = 0;

/**
 * The input for the rules: a part that is equal to the previous one of the same form is the same object, and
 * reading a part is tracked (see `remembered`).
 */
export function inParts({ form, content, unit, county, lastYear, live, base }: CheckInput): CheckInput {
  const { front, chapters, figures } = content;
  const given: Parts = { form, unit, county, lastYear, live, base, front, chapters, figures };
  const parts = unchanged(given, latest.get(form));
  latest.set(form, parts);
  return new WatchedInput(parts);
}

class WatchedContent implements ReportContent {
  constructor(private readonly parts: Parts) {}
  get front() {
    return noted(bits.front, this.parts.front);
  }
  get chapters() {
    return noted(bits.chapters, this.parts.chapters);
  }
  get figures() {
    return noted(bits.figures, this.parts.figures);
  }
}

class WatchedInput implements CheckInput {
  readonly content: ReportContent;
  /** Results of rules without findings, by the mask of the parts that they read. They share one list. */
  private readonly faultless: MemoEntry[] = [];
  constructor(readonly parts: Parts) {
    this.content = new WatchedContent(parts);
  }
  noteOf(bitsRead: number, found: unknown): MemoEntry {
    if (!Array.isArray(found) || found.length > 0)
      return { read: bitsRead, values: valuesOf(bitsRead, this.parts), found };
    this.faultless[bitsRead] ??= { read: bitsRead, values: valuesOf(bitsRead, this.parts), found: nothing };
    return this.faultless[bitsRead];
  }
  get form() {
    return noted(bits.form, this.parts.form);
  }
  get unit() {
    return noted(bits.unit, this.parts.unit);
  }
  get county() {
    return noted(bits.county, this.parts.county);
  }
  get lastYear() {
    return noted(bits.lastYear, this.parts.lastYear);
  }
  get live() {
    return noted(bits.live, this.parts.live);
  }
  get base() {
    return noted(bits.base, this.parts.base);
  }
}

function noted<Part>(bit: number, part: Part): Part {
  read |= bit;
  return part;
}

/** The parts, each replaced by the previous object if it is equal. */
function unchanged(parts: Parts, before: Parts | undefined): Parts {
  const same = <Name extends keyof Parts>(name: Name): Parts[Name] =>
    before && holdsSame(parts[name], before[name]) ? before[name] : parts[name];
  return {
    form: parts.form,
    unit: same("unit"),
    county: same("county"),
    lastYear: same("lastYear"),
    live: same("live"),
    base: same("base"),
    front: same("front"),
    chapters: same("chapters"),
    figures: same("figures"),
  };
}

function holdsSame(one: object | null | undefined, other: object | null | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  const [entries, others] = [Object.entries(one), Object.entries(other)];
  return (
    entries.length === others.length &&
    entries.every(([key, value], at) => key === others[at]?.[0] && value === others[at]?.[1])
  );
}

type MemoEntry = { read: number; values: readonly unknown[]; found: unknown };

const nothing: readonly never[] = [];

/**
 * Caches a value computed from an object in an input, for as long as the parts of the input that were read
 * for it are the same objects. The object must be immutable. If the input was not prepared by `inParts`, the
 * value is computed every time.
 */
export function remembered<Thing extends object, Found>(
  find: (thing: Thing, input: CheckInput) => Found,
): (thing: Thing, input: CheckInput) => Found {
  const number = ownNumber();
  return (thing, input) => {
    if (!(input instanceof WatchedInput)) return find(thing, input);
    const notes = memoOf(thing);
    const kept = notes[number] as MemoEntry | undefined;
    if (kept && isUnchanged(kept, input.parts)) {
      read |= kept.read;
      return kept.found as Found;
    }
    const outside = read;
    read = 0;
    const found = find(thing, input);
    notes[number] = input.noteOf(read, found);
    read |= outside;
    return found;
  };
}

function isUnchanged({ read: kept, values }: MemoEntry, parts: Parts): boolean {
  if (kept === 0) return true;
  let next = 0;
  for (const name of names) if (kept & bits[name] && values[next++] !== parts[name]) return false;
  return true;
}

function valuesOf(kept: number, parts: Parts): readonly unknown[] {
  return kept === 0 ? nothing : names.filter((name) => kept & bits[name]).map((name) => parts[name]);
}
