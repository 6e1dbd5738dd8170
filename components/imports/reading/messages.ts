import type { KnownBefore } from "@/lib/imports/place/placed-document";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { SentDocument } from "./sent-document";

/** What is read: the bytes of a file, or pasted text, as a page if the clipboard had one. */
export type Given =
  | { kind: "file"; name: string; bytes: Uint8Array }
  | { kind: "pasted"; html: string; text: string };

/** The source of a document. `sha256` is of the file's bytes, or of the pasted characters in UTF-8. */
export type GivenSource = { kind: Given["kind"]; name: string; sha256: string };

/** The bytes of a document's pictures by the ids in its blocks. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** The worker holds one document: the last one received, and what was recognised in it. */
export type WorkerRequest =
  /** Hands over a document; one that is known by its digest need not be read. */
  | { type: "digest"; given: Given }
  | { type: "read"; withPictures: boolean }
  /** Hands over blocks that were read before. */
  | { type: "recognise"; sourceBlocks: readonly SourceBlock[] }
  | { type: "place"; known: KnownBefore };

export type WorkerResponse =
  | { type: "digest"; sha256: string }
  | { type: "read"; sourceBlocks: SourceBlock[]; pictures: Pictures; detected: Detected }
  | { type: "recognise"; detected: Detected }
  | { type: "place"; placed: SentDocument };

/** Sent instead of any other response: one line of Chinese with the reason, and what to do. */
export type WorkerRefusal = { type: "refused"; message: string };
