import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";

/** Maximum size of one text and of one file in bytes, and maximum number of files. */
export type FormLimits = { textBytes: number; fileBytes: number; files: number };

/** The texts of a form by name, and its files by name in the order in which they were sent. */
export type SubmittedForm = {
  texts: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, readonly Uint8Array<ArrayBuffer>[]>;
};

/** Bytes that are copied at a time: some milliseconds. */
const TURN = 1_000_000;

/**
 * Reads a multipart form as it arrives. `Request.formData()` parses the whole body at once, which holds the
 * event loop for a second at 50 MB. Null if the body is not a complete form, or is beyond a limit.
 */
export async function readForm(request: Request, limits: FormLimits): Promise<SubmittedForm | null> {
  const { body, headers } = request;
  if (body === null) return null;
  const form = { texts: new Map<string, string>(), files: new Map<string, Uint8Array<ArrayBuffer>[]>() };
  const collected: { name: string; chunks: Buffer[] }[] = [];
  try {
    const parser = openParser(headers.get("Content-Type") ?? "", limits);
    let isCut = false;
    parser.on("field", (name, text, _nameCut, textCut) => {
      isCut ||= textCut;
      form.texts.set(name, text);
    });
    parser.on("file", (name, stream) => {
      collect(stream, (chunks) => {
        isCut ||= stream.truncated;
        collected.push({ name, chunks });
      });
    });
    for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
      parser.on(limit, () => {
        isCut = true;
      });
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser);
    if (isCut) return null;
    for (const { name, chunks } of collected)
      form.files.set(name, [...(form.files.get(name) ?? []), await joined(chunks)]);
    return form;
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

function collect(stream: BusboyFileStream, done: (chunks: Buffer[]) => void): void {
  const chunks: Buffer[] = [];
  // The parser fails as well. An error that nobody listens to would end the server.
  stream.on("error", () => undefined);
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  stream.on("end", () => done(chunks));
}

/** The chunks as one, and the event loop free in between: 50 MB held it some forty milliseconds. */
async function joined(chunks: readonly Buffer[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  let turn = TURN;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
    if (at < turn) continue;
    turn = at + TURN;
    await nextTurn();
  }
  return bytes;
}
