import { manifestSchema } from "./manifest";

/**
 * The digests of the files in a signed manifest by format; empty if nothing was signed. Null for a text that
 * is no longer a manifest.
 */
export function manifestFiles(text: string | null): Map<string, string> | null {
  if (text === null) return new Map();
  try {
    const { files } = manifestSchema.parse(JSON.parse(text));
    return new Map(files.map(({ face, sha256 }) => [face, sha256]));
  } catch {
    return null;
  }
}
