import { placeFile } from "@/lib/imports/batch/place-file";
import { placeDocument } from "@/lib/intake/place-document";
import { readDocument } from "@/lib/intake/read/read-document";
import { RefusedDocument } from "@/lib/intake/refused-document";
import { sha256 } from "@/lib/intake/sha256";
import type { Answered, Asked } from "./messages";

/** Runs beside the page: reads and places the files of a batch one after the other. */

let bytes = new Uint8Array();

self.onmessage = async ({ data }: MessageEvent<Asked>) => {
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    const message =
      error instanceof RefusedDocument
        ? error.message
        : "这份文件读不出来，可能已损坏。请用 Word 或 WPS 打开、另存为 .docx 后再试。";
    self.postMessage({ answer: "refused", message } satisfies Answered);
  }
};

async function answer(asked: Asked): Promise<Answered> {
  switch (asked.ask) {
    case "digest":
      bytes = new Uint8Array(asked.bytes);
      return { answer: "digest", sha256: sha256(bytes) };
    case "read": {
      const pieces = await readDocument(bytes, asked.name);
      return { answer: "read", pieces, placed: placeFile(pieces, asked.name, asked.ground) };
    }
    case "document": {
      const { form, ...placed } = placeDocument(asked.pieces, asked.known);
      return { answer: "document", document: { ...placed, formYear: form.year } };
    }
    case "place":
      return { answer: "placed", placed: placeFile(asked.pieces, asked.name, asked.ground, asked.chosen) };
  }
}
