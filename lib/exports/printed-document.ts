import type { Block } from "@/lib/core/document/block";

/** The input of a file writer. The same document gives the same bytes. */
export type PrintedDocument = {
  title: string;
  /** The organ that issues the report. */
  author: string;
  blocks: readonly Block[];
  /** The bytes of the pictures by id. A missing picture is reported. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** The time of publication, or of printing for a draft: the only time in the file. */
  at: Date;
  /** The lines of a draft's watermark, printed across every page; absent for a published version. */
  watermark?: readonly string[];
};

/** A file with remarks for its readers. */
export type WrittenFile = {
  bytes: Uint8Array;
  /** Characters without a glyph; the file shows their code points instead. */
  replaced: string[];
  /** Ids of pictures that could not be drawn; the file shows a box with a message instead. */
  undrawn: string[];
};
