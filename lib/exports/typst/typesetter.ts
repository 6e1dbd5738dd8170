import { join, sep } from "node:path";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";
import type { Faces } from "../fonts/faces";
import type { PrintedDocument, WrittenFile } from "../printed-document";
import { documentData, picturePath } from "./document-data";
import { template } from "./template";

/** Typesets documents one after the other; fonts and caches are kept in between. */
export type Typesetter = { writePdf: (document: PrintedDocument) => WrittenFile };

/** A folder that exists only for the compiler: its files are passed as bytes. */
const room = join(sep, "typesetting");

/**
 * After this many documents, cache entries that the last ones did not use are dropped, so that memory stays
 * bounded.
 */
const DOCUMENTS_BETWEEN_CLEANINGS = 4;

/**
 * Takes about a third of a second to load the fonts. `writePdf` is synchronous and takes milliseconds; it
 * writes PDF/UA-1 (ISO 14289-1): tagged, with bookmarks, language, title and author.
 */
export function openTypesetter(faces: Faces): Typesetter {
  const compiler = NodeCompiler.create({
    workspace: room,
    fontArgs: [{ fontBlobs: faces.files.map((bytes) => Buffer.from(bytes)) }],
  });
  let written = 0;
  return {
    writePdf: (document) => {
      try {
        return write(compiler, document, faces, new Set());
      } catch (error) {
        // Only a picture's bytes can be faulty, since everything else is drawn as data. The other pictures
        // are still drawn.
        const all = [...document.pictures];
        const undecodable = new Set(all.flatMap(([id, bytes]) => (isDrawable(compiler, bytes) ? [] : [id])));
        if (undecodable.size === 0) throw error;
        return write(compiler, document, faces, undecodable);
      } finally {
        compiler.resetShadow();
        written += 1;
        if (written % DOCUMENTS_BETWEEN_CLEANINGS === 0) compiler.evictCache(1);
      }
    },
  };
}

function write(
  compiler: NodeCompiler,
  document: PrintedDocument,
  faces: Faces,
  undecodable: ReadonlySet<string>,
): WrittenFile {
  const losses = { replaced: new Set<string>(), undrawn: new Set(undecodable) };
  const data = documentData(document, faces, losses);
  compiler.mapShadow(join(room, "data.json"), Buffer.from(JSON.stringify(data)));
  for (const [id, bytes] of document.pictures)
    if (!losses.undrawn.has(id)) compiler.mapShadow(join(room, picturePath(id)), Buffer.from(bytes));
  const bytes = pdfOf(compiler, template);
  return { bytes, replaced: [...losses.replaced], undrawn: [...losses.undrawn] };
}

function isDrawable(compiler: NodeCompiler, bytes: Uint8Array): boolean {
  compiler.mapShadow(join(room, "tried"), Buffer.from(bytes));
  try {
    pdfOf(compiler, `#set document(title: "-")\n#image("tried", alt: "-")`);
    return true;
  } catch {
    return false;
  }
}

function pdfOf(compiler: NodeCompiler, source: string): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: source });
  if (!compiled.result) throw new Error(messagesOf(compiled.takeError() ?? compiled.takeDiagnostics()));
  return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
}

function messagesOf(error: NodeError | null): string {
  const messages = (error?.shortDiagnostics ?? []).map((each: { message?: string }) => each.message);
  return `the typesetter refused the document: ${messages.join("; ")}`;
}
