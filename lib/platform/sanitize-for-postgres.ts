/**
 * The same value in characters that can be stored: PostgreSQL has no U+0000, and no half of a surrogate pair,
 * in text or JSON. Each becomes “�”, so that whoever pasted it sees where it stood and nothing around it is
 * lost. Reaches into arrays and plain objects; files and the like stay as they are.
 */
export function sanitizeForPostgres<Value>(value: Value): Value {
  return sanitized(value) as Value;
}

function sanitized(value: unknown): unknown {
  if (typeof value === "string")
    return value.replaceAll(/\p{Surrogate}/gu, "\uFFFD").replaceAll("\0", "\uFFFD");
  if (Array.isArray(value)) return value.map(sanitized);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map((entry) => entry.map(sanitized)));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
