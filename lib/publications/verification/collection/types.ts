import type { openFormats } from "./open-formats";

/** One report in a file of several: what it says that it is, and its bytes there. */
export type CollectionPart = {
  reportVersion: { unit: string; year: number; version: number } | null;
  bytes: Uint8Array;
};

/** A file of several reports. `sound`: its head, its end and the order of its reports are as this site writes them. */
export type Collection = {
  form: keyof typeof openFormats;
  year: number;
  parts: readonly CollectionPart[];
  sound: boolean;
};
