import "@/components/shell/browser/polyfills";
import { examinePasted, examineReport, type KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import { placeRecognised } from "@/lib/imports/place/place-document";
import { type RecognisedDocument, recogniseDocument } from "@/lib/imports/place/recognise/recognise-document";
import { openArchive } from "@/lib/imports/read/archive/open-archive";
import { PictureCollection } from "@/lib/imports/read/pictures/picture-collection";
import { readDocument, readPastedSource, readWebPage } from "@/lib/imports/read/read-document";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { sha256 } from "@/lib/imports/read/sha256";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { sourceOf } from "../source-files";
import { checkedReport } from "./check-document";
import type { CheckGiven, Given, WorkerRequest, WorkerResponse } from "./messages";
import type { AnswerInPage } from "./page-reader";
import { setPdfScript } from "./pdf-parts";
import { sentDocument } from "./sent-document";
import { answerTo, serveRequests } from "./serve-requests";

/**
 * The worker: reads a document once, and places it again for every choice of unit or year, or checks it.
 * Bundled with the pages of imports, and by itself as public/reading/check-reader.js, which runs in the page
 * where that was opened from a disk.
 */
if (typeof document === "undefined") serveRequests(respond);
else (globalThis as { answerInPage?: AnswerInPage }).answerInPage = (request) => answerTo(respond, request);

let given: Given | null = null;
let inHand: RecognisedDocument | null = null;

async function respond(request: WorkerRequest): Promise<WorkerResponse> {
  switch (request.type) {
    case "ready":
      return { type: "ready" };
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
    case "list": {
      const entries = await openArchive(request.archive);
      if (entries.length === 0) throw new RefusedDocument("压缩包里没有文件。");
      return { type: "list", names: entries.map(({ name }) => name) };
    }
    case "check":
      setPdfScript(request.pdfScript);
      return { type: "check", report: checkedReport(await examined(request.given, request.known)) };
  }
}

async function read(source: Given | null, collection?: PictureCollection): Promise<SourceBlock[]> {
  if (!source) throw new RefusedDocument("没有读到内容，请再试一次。");
  if (source.kind === "file") return readDocument(source.bytes, source.name, collection);
  const { html, text } = source;
  const blocks = html.trim() === "" ? readPastedSource(text, collection) : readWebPage(html, collection);
  if (blocks.length === 0) throw new RefusedDocument("粘贴的内容里没有文字。");
  return blocks;
}

function digestOf(source: Given): string {
  return sha256(source.kind === "file" ? source.bytes : new TextEncoder().encode(source.html || source.text));
}

async function examined(source: CheckGiven, known: KnownOfReport) {
  if (source.kind === "pasted") return examinePasted(source, known);
  return examineReport(await bytesOf(source), source.name, known);
}

async function bytesOf(source: Exclude<CheckGiven, { kind: "pasted" }>): Promise<Uint8Array> {
  if (source.kind === "file") return sourceOf(source.name, source.file).read();
  const entry = (await openArchive(source.archive)).find(({ name }) => name === source.entry);
  if (!entry) throw new RefusedDocument("压缩包里已经没有这个文件。");
  return entry.read();
}
