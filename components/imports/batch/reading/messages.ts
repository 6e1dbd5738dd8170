import type { Chosen } from "@/lib/imports/batch/place-file";
import type { CountyGround, PlacedFile } from "@/lib/imports/batch/types";
import type { Known } from "@/lib/imports/place/place-document";
import type { Piece } from "@/lib/imports/read/piece";
import type { SentDocument } from "../../reading/sent-document";

/** What the batch's worker is asked: first the digest, so that a file that is known is not even read. */
export type Asked =
  | { ask: "digest"; bytes: Uint8Array }
  /** Reads the file whose digest was asked for last. */
  | { ask: "read"; name: string; ground: CountyGround }
  /** The whole placement of what was read before, for a person to look through. */
  | { ask: "document"; pieces: Piece[]; known: Known }
  | { ask: "place"; pieces: Piece[]; name: string; ground: CountyGround; chosen: Chosen };

export type Answered =
  | { answer: "digest"; sha256: string }
  | { answer: "read"; pieces: Piece[]; placed: PlacedFile }
  | { answer: "placed"; placed: PlacedFile }
  | { answer: "document"; document: SentDocument };
