import "@/components/shell/browser/polyfills";
import { placeRecognised } from "@/lib/imports/place/place-document";
import { type RecognisedDocument, recogniseDocument } from "@/lib/imports/place/recognise/recognise-document";
import { PictureCollection } from "@/lib/imports/read/pictures/picture-collection";
import { readDocument, readPastedSource, readWebPage } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { Given, WorkerRequest, WorkerResponse } from "./messages";
import { sentDocument } from "./sent-document";
import { serveRequests } from "./serve-requests";

/** The worker: reads a document once, and places it again for every choice of unit or year. */

let given: Given | null = null;
let inHand: RecognisedDocument | null = null;

serveRequests(respond);

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  switch (request.type) {
    case "digest":
      given = request.given;
      inHand = null;
      return { type: "digest", sha256: digestOf(given) };
    case "read": {
      const collection = request.withPictures ? new PictureCollection() : undefined;
      const sourceBlocks = await read(given, collection);
      inHand = recogniseDocument(sourceBlocks);
      const { detected } = inHand;
      return { type: "read", sourceBlocks, pictures: collection?.pictures ?? new Map(), detected };
    }
    case "recognise":
      inHand = recogniseDocument(request.sourceBlocks);
      return { type: "recognise", detected: inHand.detected };
    case "place":
      if (!inHand) throw new RefusedDocument("没有读到内容，请再试一次。");
      return { type: "place", placed: sentDocument(placeRecognised(inHand, request.known)) };
  }
}

async function read(document: Given | null, collection?: PictureCollection): Promise<SourceBlock[]> {
  if (!document) throw new RefusedDocument("没有读到内容，请再试一次。");
  if (document.kind === "file") return readDocument(document.bytes, document.name, collection);
  const { html, text } = document;
  const blocks = html.trim() === "" ? readPastedSource(text, collection) : readWebPage(html, collection);
  if (blocks.length === 0) throw new RefusedDocument("粘贴的内容里没有文字。");
  return blocks;
}

function digestOf(document: Given): string {
  return sha256(
    document.kind === "file" ? document.bytes : new TextEncoder().encode(document.html || document.text),
  );
}
