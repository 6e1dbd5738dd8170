import type { CharacterMaps as Maps } from "@/lib/imports/read/pdf/page/character-maps";
import type { Pdfjs } from "@/lib/imports/read/pdf/page/load-pdfjs";
import { loadScript } from "./page-reader";

/** What the script for PDF files provides: see pdf-script.ts. */
export type PdfParts = { loadPdfjs: () => Promise<Pdfjs>; CharacterMaps: typeof Maps };

const world = globalThis as { pdfParts?: PdfParts; importScripts?: (address: string) => void };
let address = "";

/** Sets the URL of the script for PDF files. */
export function setPdfScript(script: string): void {
  address = script;
}

/**
 * Replaces lib/imports/read/pdf/page/load-pdfjs.ts in this bundle: few reports are PDF files, and their
 * script is large.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  if (!world.pdfParts) {
    if (world.importScripts) world.importScripts(address);
    else await loadScript(address);
  }
  return parts().loadPdfjs();
}

/** Replaces lib/imports/read/pdf/page/character-maps.ts in this bundle: the tables come with that script. */
export class CharacterMaps {
  fetch(asked: Parameters<Maps["fetch"]>[0]): Promise<Uint8Array> {
    const { CharacterMaps: OwnMaps } = parts();
    return new OwnMaps().fetch(asked);
  }
}

function parts(): PdfParts {
  if (!world.pdfParts) throw new Error("the reader of PDF files did not load");
  return world.pdfParts;
}
