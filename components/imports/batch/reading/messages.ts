import type { Chosen } from "@/lib/imports/batch/place-file";
import type { CountyGround, PlacedFile } from "@/lib/imports/batch/types";
import type { Known } from "@/lib/imports/place/place-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import type { SentDocument } from "../../reading/sent-document";

/** What the batch's worker is asked: first the digest, so that a file that is known is not even read. */
export type Asked =
  | { ask: "digest"; bytes: Uint8Array }
  /** Reads the file whose digest was asked for last. */
  | { ask: "read"; name: string; ground: CountyGround }
  /** The whole placement of what was read before, for a person to look through. */
  | { ask: "document"; sourceBlocks: SourceBlock[]; known: Known }
  | { ask: "place"; sourceBlocks: SourceBlock[]; name: string; ground: CountyGround; chosen: Chosen };

export type Answered =
  | { answer: "digest"; sha256: string }
  | { answer: "read"; sourceBlocks: SourceBlock[]; placed: PlacedFile }
  | { answer: "placed"; placed: PlacedFile }
  | { answer: "document"; document: SentDocument };
