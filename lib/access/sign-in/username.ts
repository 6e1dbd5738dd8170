/**
 * Usernames are compared without regard to case, width or surrounding space: “ Li.Min ” and “li.min” are one.
 */
export function normalizeUsername(typed: string): string {
  return typed.normalize("NFKC").trim().toLowerCase();
}
