/**
 * Caches what rules computed from an object, by the number of the rule: a hundred rules read every line, and
 * a map for each of them would cost more than reading it takes most of them. Weakly held by the object.
 */
const ofThings = new WeakMap<object, unknown[]>();

/** The number given last. */
let last = 0;

const NOTES = Symbol("notes");

type Noted = { [NOTES]?: unknown[] };

/**
 * Gives an object that nearly every rule reads a property for its cache, which is faster to find than an
 * entry in a map.
 */
export function withNotes<Thing extends object>(thing: Thing): Thing {
  // At its final length: an array that grows rule by rule is copied several times.
  (thing as Noted)[NOTES] = new Array(last + 1);
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

/** Returns a number that no other caller gets. */
export function ownNumber(): number {
  last += 1;
  return last;
}
