import type { KnownBefore } from "@/lib/imports/place/placed-document";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { SentDocument } from "./sent-document";

/** What is read: the bytes of a file, or what was pasted, as a page where the clipboard had one. */
export type Given =
  | { kind: "file"; name: string; bytes: Uint8Array }
  | { kind: "pasted"; html: string; text: string };

/** What a document came from. `sha256` is of the file's bytes, or of the pasted characters in UTF-8. */
export type GivenSource = { kind: Given["kind"]; name: string; sha256: string };

/** The bytes of a document's pictures, by the ids that its blocks name. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** The worker has one document in hand: what was given last, and what was recognised in it. */
export type WorkerRequest =
  /** Takes a document in hand, so that one that is known already is not even read. */
  | { type: "digest"; given: Given }
  | { type: "read"; withPictures: boolean }
  /** Takes in hand what was read before. */
  | { type: "recognise"; sourceBlocks: readonly SourceBlock[] }
  | { type: "place"; known: KnownBefore };

export type WorkerResponse =
  | { type: "digest"; sha256: string }
  | { type: "read"; sourceBlocks: SourceBlock[]; pictures: Pictures; detected: Detected }
  | { type: "recognise"; detected: Detected }
  | { type: "place"; placed: SentDocument };

/** What is answered in place of anything else: one Chinese line that says why, and what to do. */
export type WorkerRefusal = { type: "refused"; message: string };
