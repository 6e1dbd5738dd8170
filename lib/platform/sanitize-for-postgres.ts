/**
 * Makes a value safe to store: PostgreSQL text and JSON cannot contain U+0000 or lone surrogates. Each is
 * replaced by “�”, so that its place stays visible. Recurses into arrays and plain objects; files and other
 * objects are unchanged.
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
