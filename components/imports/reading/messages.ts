import type { Known } from "@/lib/imports/place/place-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { SentDocument } from "./sent-document";

/** What is read: the bytes of a file, or what was pasted, as a page where the clipboard had one. */
export type Given =
  | { kind: "file"; name: string; bytes: ArrayBuffer }
  | { kind: "pasted"; html: string; text: string };

export type Source = { kind: Given["kind"]; name: string; sha256: string };

/** The bytes of a document's pictures, by the ids that its blocks name. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

export type Asked =
  | { ask: "read"; given: Given }
  | { ask: "place"; sourceBlocks: readonly SourceBlock[]; known: Known };

export type Answered =
  | { answer: "sourceBlocks"; sourceBlocks: SourceBlock[]; pictures: Pictures; source: Source }
  | { answer: "placed"; placed: SentDocument };

/** What is answered in place of anything else: one Chinese line that says why, and what to do. */
export type Refused = { answer: "refused"; message: string };
