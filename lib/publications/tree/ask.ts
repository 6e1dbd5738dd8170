/** The number of leaves in a URL; null if it is not a number, or too large. */
export function sizeOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
