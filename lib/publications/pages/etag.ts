import { createHash } from "node:crypto";

/** The ETag of a response: the SHA-256 of its body. */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("hex")}"`;
}

/**
 * True if the client has it already. A proxy that compresses weakens the tag, but the content is the same.
 */
export function isKnown(request: Request, etag: string): boolean {
  const asked = request.headers.get("If-None-Match") ?? "";
  return asked.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}
