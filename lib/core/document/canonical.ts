import canonicalize from "canonicalize";

/**
 * The canonical JSON of a value (RFC 8785), independent of the order of its keys: a version's SHA-256 and a
 * receipt's signature are computed over this text. Keys whose value is undefined are left out, as in
 * JSON.stringify. An unpaired surrogate becomes U+FFFD, as in everything that is stored; RFC 8785 defines no
 * text for it.
 *
 * @throws RangeError for what JSON cannot say without changing it: NaN, infinity, dates, functions, symbols,
 * bigint.
 */
export function canonicalJson(value: unknown): string {
  return canonicalize(jsonOf(value)) as string;
}

function jsonOf(value: unknown): unknown {
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return value;
  if (typeof value === "string") return value.replace(/\p{Surrogate}/gu, "\uFFFD");
  if (Array.isArray(value)) return value.map((item) => jsonOf(item ?? null));
  if (typeof value !== "object" || value instanceof Date)
    throw new RangeError("no canonical JSON for this value");
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [jsonOf(key), jsonOf(item)]),
  );
}
