const NAME_LENGTH = 300;

/**
 * The name of an entry from its bytes: Windows packs names in GBK without saying so, others in UTF-8 with or without the
 * mark. `encoding` is UTF-8 where the archive says so or the bytes are nothing else.
 */
export function decodeName(raw: Uint8Array, encoding: string): string {
  return (
    decoded(raw, "utf-8") ??
    (encoding === "utf-8" ? null : decoded(raw, "gb18030")) ??
    new TextDecoder("utf-8").decode(raw)
  );
}

/** A name with its folders as a label: nothing is ever written to it. */
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
