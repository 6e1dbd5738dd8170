/**
 * Small numbers by pairs of UTF-16 codes: an open hash table in two typed arrays. A report asks tens of
 * thousands of times, and a map of numbers takes several times as long. The pair of two NULs is never held.
 */
export class PairTable {
  private keys = new Int32Array(1 << 12);
  private values = new Uint8Array(1 << 12);
  private held = 0;

  /** The number of pairs held. */
  get size(): number {
    return this.held;
  }

  /** The number of the pair, from 1 to 255; 0 where it is not held. */
  get(first: number, second: number): number {
    const { keys } = this;
    const key = (first << 16) | second;
    for (let at = slotOf(key, keys.length); ; at = (at + 1) & (keys.length - 1)) {
      const found = keys[at];
      if (found === key) return this.values[at] as number;
      if (found === 0) return 0;
    }
  }

  /** Holds a number from 1 to 255. */
  set(first: number, second: number, value: number): void {
    const key = (first << 16) | second;
    if (key === 0) return;
    if (this.held * 2 >= this.keys.length) this.double();
    this.put(key, value);
  }

  private put(key: number, value: number): void {
    const { keys } = this;
    let at = slotOf(key, keys.length);
    while (keys[at] !== key && keys[at] !== 0) at = (at + 1) & (keys.length - 1);
    if (keys[at] === 0) this.held += 1;
    keys[at] = key;
    this.values[at] = value;
  }

  private double(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Uint8Array(keys.length * 2);
    this.held = 0;
    for (let at = 0; at < keys.length; at += 1)
      if (keys[at] !== 0) this.put(keys[at] as number, values[at] as number);
  }
}

/** The slot to look into first, of a power of two. The multiplier spreads neighbouring keys. */
function slotOf(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 12) & (slots - 1);
}
