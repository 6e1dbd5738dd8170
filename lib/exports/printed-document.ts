import type { Block } from "@/lib/core/document/block";

/** What a file is made of. Everything is handed in; the same document gives the same bytes. */
export type PrintedDocument = {
  title: string;
  /** The organ that issues the report. */
  author: string;
  blocks: readonly Block[];
  /** The bytes of the pictures, by id. A picture that is not among them is reported as missing. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** When the version was published, or the draft printed: the only time that the file carries. */
  at: Date;
  /** The lines written across every page of a draft; absent for a published version. */
  watermark?: readonly string[];
};

/** A file with what a reader must know of it. */
export type WrittenFile = {
  bytes: Uint8Array;
  /** Characters that no face could draw; the file shows their code points in their place. */
  replaced: string[];
  /** Ids of pictures that could not be drawn; the file shows a box that says so. */
  undrawn: string[];
};
