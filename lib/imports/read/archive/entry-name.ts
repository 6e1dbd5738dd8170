const NAME_LENGTH = 300;

/**
 * The name of an entry from its bytes: Windows writes names in GBK without a flag, others in UTF-8 with or
 * without it. `encoding` is what the zip library assumes; any but "utf-8" is only a guess.
 */
export function decodeName(raw: Uint8Array, encoding: string): string {
  return (
    decoded(raw, "utf-8") ??
    (encoding === "utf-8" ? null : decoded(raw, "gb18030")) ??
    new TextDecoder("utf-8").decode(raw)
  );
}

/** A name with its folders, for display: it is never used as a path. */
export function tidyName(name: string): string {
  const parts = name
    .replace(/\p{Cc}/gu, "�")
    .split(/[\\/]+/)
    .filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/").slice(-NAME_LENGTH);
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
