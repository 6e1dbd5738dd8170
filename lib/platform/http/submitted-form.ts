import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

/** Maximum size of one text and of one file in bytes, and maximum number of files. */
export type FormLimits = { textBytes: number; fileBytes: number; files: number };

/** The texts of a form by name, and its files by name in the order in which they were sent. */
export type SubmittedForm = {
  texts: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, readonly Uint8Array<ArrayBuffer>[]>;
};

/**
 * Reads a multipart form as it arrives. `Request.formData()` parses the whole body at once, which holds the
 * event loop for a second at 50 MB. Null if the body is not a complete form, or is beyond a limit.
 */
export async function readForm(request: Request, limits: FormLimits): Promise<SubmittedForm | null> {
  const { body, headers } = request;
  if (body === null) return null;
  const form = { texts: new Map<string, string>(), files: new Map<string, Uint8Array<ArrayBuffer>[]>() };
  try {
    const parser = openParser(headers.get("Content-Type") ?? "", limits);
    let isCut = false;
    parser.on("field", (name, text, _nameCut, textCut) => {
      isCut ||= textCut;
      form.texts.set(name, text);
    });
    parser.on("file", (name, stream) => {
      collect(stream, (bytes) => {
        isCut ||= stream.truncated;
        form.files.set(name, [...(form.files.get(name) ?? []), bytes]);
      });
    });
    for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
      parser.on(limit, () => {
        isCut = true;
      });
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser);
    return isCut ? null : form;
  } catch {
    return null;
  }
}

/** @throws {Error} if the content type is not that of a form */
function openParser(type: string, { textBytes, fileBytes, files }: FormLimits) {
  return new Busboy({
    headers: { "content-type": type },
    limits: { fieldSize: textBytes, fileSize: fileBytes, files, fields: 20, parts: files + 20 },
  });
}

function collect(stream: BusboyFileStream, done: (bytes: Uint8Array<ArrayBuffer>) => void): void {
  const chunks: Buffer[] = [];
  // The parser fails as well. An error that nobody listens to would end the server.
  stream.on("error", () => undefined);
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => {
    const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    done(bytes);
  });
}
