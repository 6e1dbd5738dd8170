import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { KnownBefore } from "@/lib/imports/place/placed-document";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { CheckedReport } from "./checked-report";
import type { SentDocument } from "./sent-document";

type Pasted = { kind: "pasted"; html: string; text: string };

/** What is imported: the bytes of a file, or pasted text, as a page if the clipboard had one. */
export type Given = { kind: "file"; name: string; bytes: Uint8Array } | Pasted;

/** What is checked: a file, one file of an archive, or pasted text. The worker reads the files itself. */
export type CheckGiven =
  | { kind: "file"; name: string; file: File }
  | { kind: "archived"; name: string; archive: File; entry: string }
  | Pasted;

/** The source of a document. `sha256` is of the file's bytes, or of the pasted characters in UTF-8. */
export type GivenSource = { kind: Given["kind"]; name: string; sha256: string };

/** The bytes of a document's pictures by the ids in its blocks. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** The worker holds one document: the last one received, and what was recognised in it. */
export type WorkerRequest =
  /** Only asks for an answer once the worker has loaded. */
  | { type: "ready" }
  /** Hands over a document; one that is known by its digest need not be read. */
  | { type: "digest"; given: Given }
  | { type: "read"; withPictures: boolean }
  /** Hands over blocks that were read before. */
  | { type: "recognise"; sourceBlocks: readonly SourceBlock[] }
  | { type: "place"; known: KnownBefore }
  /** The names of the files of a .zip archive. */
  | { type: "list"; archive: File }
  /** `pdfScript`: absolute URL of the script that reads PDF files, loaded on demand. */
  | { type: "check"; given: CheckGiven; known: KnownOfReport; pdfScript: string };

export type WorkerResponse =
  | { type: "ready" }
  | { type: "digest"; sha256: string }
  | { type: "read"; sourceBlocks: SourceBlock[]; pictures: Pictures; detected: Detected }
  | { type: "recognise"; detected: Detected }
  | { type: "place"; placed: SentDocument }
  | { type: "list"; names: string[] }
  | { type: "check"; report: CheckedReport };

/** Sent instead of any other response: one line of Chinese with the reason, and what to do. */
export type WorkerRefusal = { type: "refused"; message: string };
