import "@/components/shell/browser/polyfills";
import { placeFile } from "@/lib/imports/batch/place-file";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readDocument } from "@/lib/imports/read/read-document";
import { sha256 } from "@/lib/imports/read/sha256";
import { answerEach } from "../../reading/answer-each";
import { sentDocument } from "../../reading/sent-document";
import type { Answered, Asked } from "./messages";

/** Runs beside the page: reads and places the files of a batch one after the other. */

let bytes = new Uint8Array();

answerEach(answer);

async function answer(asked: Asked): Promise<Answered> {
  switch (asked.ask) {
    case "digest":
      bytes = new Uint8Array(asked.bytes);
      return { answer: "digest", sha256: sha256(bytes) };
    case "read": {
      const sourceBlocks = await readDocument(bytes, asked.name);
      return { answer: "read", sourceBlocks, placed: placeFile(sourceBlocks, asked.name, asked.ground) };
    }
    case "document":
      return { answer: "document", document: sentDocument(placeDocument(asked.sourceBlocks, asked.known)) };
    case "place":
      return {
        answer: "placed",
        placed: placeFile(asked.sourceBlocks, asked.name, asked.ground, asked.chosen),
      };
  }
}
