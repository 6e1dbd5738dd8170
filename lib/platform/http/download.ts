/** The file name and caching of a download. */
export type Download = {
  bytes: Uint8Array;
  mime: string;
  /** In Chinese, with its extension. */
  name: string;
  /** ASCII fallback: letters, digits, "-" and ".". */
  plainName: string;
  headers?: Record<string, string>;
};

/** A file as a response. The name is sent in both encodings that clients understand (RFC 6266, RFC 5987). */
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

/** The Content-Disposition header with these names. */
export function attachment({ name, plainName }: Pick<Download, "name" | "plainName">): string {
  return `attachment; filename="${plainName}"; filename*=UTF-8''${extended(name)}`;
}

/** Characters that file systems reject become spaces; the rest is percent-encoded as in RFC 5987. */
function extended(name: string): string {
  const clean = name.replaceAll(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, " ");
  return encodeURIComponent(clean).replaceAll(
    /['()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
