import "@/components/shell/browser/polyfills";
import { placeDocument } from "@/lib/imports/place/place-document";
import { PictureCollection } from "@/lib/imports/read/pictures/picture-collection";
import { readDocument, readPage, readPasted } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { answerEach } from "./answer-each";
import type { Answered, Asked, Given, Source } from "./messages";
import { sentDocument } from "./sent-document";

/** Runs beside the page: reads a document, and places it as often as year or unit are chosen anew. Keeps nothing. */

answerEach(answer);

async function answer(asked: Asked): Promise<Answered> {
  if (asked.ask === "read") {
    const collection = new PictureCollection();
    const sourceBlocks = await read(asked.given, collection);
    return {
      answer: "sourceBlocks",
      sourceBlocks,
      pictures: collection.pictures,
      source: sourceOf(asked.given),
    };
  }
  return { answer: "placed", placed: sentDocument(placeDocument(asked.sourceBlocks, asked.known)) };
}

async function read(given: Given, collection: PictureCollection): Promise<SourceBlock[]> {
  if (given.kind === "file") return readDocument(new Uint8Array(given.bytes), given.name, collection);
  const read =
    given.html.trim() === "" ? readPasted(given.text, collection) : readPage(given.html, collection);
  if (read.length === 0) throw new RefusedDocument("粘贴的内容里没有文字。");
  return read;
}

function sourceOf(given: Given): Source {
  return given.kind === "file"
    ? { kind: "file", name: given.name, sha256: sha256(new Uint8Array(given.bytes)) }
    : {
        kind: "pasted",
        name: "粘贴的内容",
        sha256: sha256(new TextEncoder().encode(given.html || given.text)),
      };
}
