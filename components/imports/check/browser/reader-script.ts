import "@/components/shell/browser/polyfills";
import { examinePasted, examineReport, type KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import { openArchive } from "@/lib/imports/read/archive/open-archive";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { answerTo, serveRequests } from "../../reading/serve-requests";
import { sourceOf } from "../../reading/source-files";
import { checkedReport } from "../check-document";
import type { CheckGiven, CheckRequest, CheckResponse } from "./messages";
import type { AnswerInPage } from "./page-reader";
import { setPdfScript } from "./pdf-parts";

/** public/reading/check-reader.js: reads and checks reports, in a worker or, on a page opened from a disk, in the page. */
if (typeof document === "undefined") serveRequests(respond);
else (globalThis as { answerCheck?: AnswerInPage }).answerCheck = (request) => answerTo(respond, request);

async function respond(request: CheckRequest): Promise<CheckResponse> {
  switch (request.type) {
    case "ready":
      return { type: "ready" };
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

async function examined(given: CheckGiven, known: KnownOfReport) {
  if (given.kind === "pasted") return examinePasted(given, known);
  return examineReport(await bytesOf(given), given.name, known);
}

async function bytesOf(given: Exclude<CheckGiven, { kind: "pasted" }>): Promise<Uint8Array> {
  if (given.kind === "file") return sourceOf(given.name, given.file).read();
  const entry = (await openArchive(given.archive)).find(({ name }) => name === given.entry);
  if (!entry) throw new RefusedDocument("压缩包里已经没有这个文件。");
  return entry.read();
}
