import { manifestSchema } from "./manifest";

/**
 * The files that a signed manifest lists: their digests by file format; none where nothing was signed. Null for a text that is no
 * manifest any more.
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
