/**
 * Transitions from a state by a character: an open hash table of small numbers in one array. A map for each
 * state takes three times as long, since each is elsewhere in memory. States are below 32,768 and codes below
 * 65,536, so that both fit into one key.
 */
export class StepTable {
  /** Alternating keys and targets. A key is never 0, because no state is. */
  private slots = new Int32Array(2 << 12);
  private size = 0;
  /** A bit for each key by its hash, to answer quickly for missing keys, which most look-ups end with. */
  private readonly present = new Uint8Array(BITS >> 3);

  /** The target of the transition; 0 if there is none. */
  get(state: number, code: number): number {
    const { slots } = this;
    const key = (state << 16) | code;
    const hash = hashOf(key);
    if (((this.present[hash >>> 3] as number) & (1 << (hash & 7))) === 0) return 0;
    for (let at = placeOf(hash, slots); ; at = (at + 2) & (slots.length - 1)) {
      const found = slots[at];
      if (found === key) return slots[at + 1] as number;
      if (found === 0) return 0;
    }
  }

  set(state: number, code: number, target: number): void {
    if (this.size * 4 >= this.slots.length) this.double();
    const key = (state << 16) | code;
    const hash = hashOf(key);
    this.present[hash >>> 3] = (this.present[hash >>> 3] as number) | (1 << (hash & 7));
    if (put(this.slots, key, target)) this.size += 1;
  }

  private double(): void {
    const { slots } = this;
    const larger = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 2)
      if (slots[at] !== 0) put(larger, slots[at] as number, slots[at + 1] as number);
    this.slots = larger;
  }
}

/** @returns true if the key is new */
function put(slots: Int32Array, key: number, target: number): boolean {
  let at = placeOf(hashOf(key), slots);
  while (slots[at] !== key && slots[at] !== 0) at = (at + 2) & (slots.length - 1);
  const isNew = slots[at] === 0;
  slots[at] = key;
  slots[at + 1] = target;
  return isNew;
}

const BITS = 1 << 17;

/** A number below BITS. The multiplier spreads neighbouring keys. */
function hashOf(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 15;
}

/** The slot to look into first. */
function placeOf(hash: number, slots: Int32Array): number {
  return (hash << 1) & (slots.length - 1);
}
