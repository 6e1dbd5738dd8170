import type { openFormats } from "./open-formats";

/** One report in a file of several: the version that it claims to be, and its bytes. */
export type CollectionPart = {
  reportVersion: { unit: string; year: number; version: number } | null;
  bytes: Uint8Array;
};

/** A file of several reports. `sound`: its head, end and order are as this site writes them. */
export type Collection = {
  form: keyof typeof openFormats;
  year: number;
  parts: readonly CollectionPart[];
  sound: boolean;
};
