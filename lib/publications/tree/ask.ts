/** A number of leaves as addresses carry it; null where it is none, or more than there can be. */
export function sizeOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
