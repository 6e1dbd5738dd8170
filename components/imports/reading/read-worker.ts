import { placeDocument } from "@/lib/imports/place/place-document";
import { Album } from "@/lib/imports/read/pictures/album";
import type { Piece } from "@/lib/imports/read/piece";
import { readDocument, readPage, readPasted } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import { answerEach } from "./answer-each";
import type { Answered, Asked, Given, Source } from "./messages";
import { sentDocument } from "./sent-document";

/** Runs beside the page: reads a document, and places it as often as year or unit are chosen anew. Keeps nothing. */

answerEach(answer);

async function answer(asked: Asked): Promise<Answered> {
  if (asked.ask === "read") {
    const album = new Album();
    const pieces = await read(asked.given, album);
    return { answer: "pieces", pieces, pictures: album.pictures, source: sourceOf(asked.given) };
  }
  return { answer: "placed", placed: sentDocument(placeDocument(asked.pieces, asked.known)) };
}

async function read(given: Given, album: Album): Promise<Piece[]> {
  if (given.kind === "file") return readDocument(new Uint8Array(given.bytes), given.name, album);
  const read = given.html.trim() === "" ? readPasted(given.text, album) : readPage(given.html, album);
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
