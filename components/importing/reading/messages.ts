import type { Piece } from "@/lib/intake/piece";
import type { Known, PlacedDocument } from "@/lib/intake/place-document";

/** What is read: the bytes of a file, or what was pasted, as a page where the clipboard had one. */
export type Given =
  | { kind: "file"; name: string; bytes: ArrayBuffer }
  | { kind: "pasted"; html: string; text: string };

export type Source = { kind: Given["kind"]; name: string; sha256: string };

/** The form holds functions and is made again on the other side (formFor). */
export type SentDocument = Omit<PlacedDocument, "form"> & { formYear: number };

export type Asked = { ask: "read"; given: Given } | { ask: "place"; pieces: readonly Piece[]; known: Known };

export type Answered =
  | { answer: "pieces"; pieces: Piece[]; source: Source }
  | { answer: "placed"; placed: SentDocument }
  /** One Chinese line that says why, and what to do. */
  | { answer: "refused"; message: string };
