/** What a downloaded file is called and how it is kept. */
export type Download = {
  bytes: Uint8Array;
  mime: string;
  /** In Chinese, with its ending. */
  name: string;
  /** For programs that read Latin letters alone: letters, digits, "-" and ".". */
  plainName: string;
  headers?: Record<string, string>;
};

/** A file as an answer. The name goes in both forms that programs read (RFC 6266, RFC 5987). */
export function downloadResponse({ bytes, mime, name, plainName, headers = {} }: Download): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      "Content-Type": mime,
      "Content-Length": String(bytes.length),
      "Content-Disposition": attachment({ name, plainName }),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** The header by which an answer is kept under these names. */
export function attachment({ name, plainName }: Pick<Download, "name" | "plainName">): string {
  return `attachment; filename="${plainName}"; filename*=UTF-8''${extended(name)}`;
}

/** What no file system takes becomes a space; the rest is percent-encoded as RFC 5987 wants it. */
function extended(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, " ");
  return encodeURIComponent(clean).replaceAll(
    /['()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
