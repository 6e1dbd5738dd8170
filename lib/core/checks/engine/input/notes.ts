/**
 * What rules computed from an object, by the number of the rule: a hundred rules read every line, and a map
 * for each of them would cost more than most of them take to read it. Kept for as long as the object is.
 */
const ofThings = new WeakMap<object, unknown[]>();

const NOTES = Symbol("notes");

type Noted = { [NOTES]?: unknown[] };

/**
 * Gives a thing that nearly every rule reads a place of its own for its notes, which is found sooner than
 * that in a map.
 */
export function withNotes<Thing extends object>(thing: Thing): Thing {
  (thing as Noted)[NOTES] = [];
  return thing;
}

export function memoOf(thing: object): unknown[] {
  return (thing as Noted)[NOTES] ?? beside(thing);
}

function beside(thing: object): unknown[] {
  const notes = ofThings.get(thing);
  if (notes) return notes;
  const made: unknown[] = [];
  ofThings.set(thing, made);
  return made;
}

let last = 0;

/** A number that no other caller has. */
export function ownNumber(): number {
  last += 1;
  return last;
}
