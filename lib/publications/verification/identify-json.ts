import { z } from "zod";
import { receiptSchema } from "../receipts/schema";
import type { Receipt } from "../receipts/types";

/** The kind of a JSON file: a receipt, or the open data of one report. */
export type IdentifiedJson =
  | { kind: "receipt"; receipt: Receipt }
  | { kind: "data"; reportVersion: { unit: string; year: number; version: number }; value: object };

const versionData = z.looseObject({
  unit: z.looseObject({ code: z.string().regex(/^\d{12}$/) }),
  year: z.int().min(1900).max(9999),
  version: z.int().min(1).max(999_999),
});

/** Twice the longest report that can be written; parsing more would hold up everybody. */
export const JSON_BYTES = 6_000_000;

/** True for JSON, or what begins like it, that is longer than any report. */
export function isLongJson(bytes: Uint8Array): boolean {
  return bytes.length > JSON_BYTES && beginsLikeJson(bytes);
}

/** Null if the bytes are longer than any report, not JSON in UTF-8, or neither kind. */
export function identifyJson(bytes: Uint8Array): IdentifiedJson | null {
  if (bytes.length > JSON_BYTES) return null;
  const value = jsonOf(bytes);
  const receipt = receiptSchema.safeParse(value);
  if (receipt.success) return { kind: "receipt", receipt: receipt.data };
  const data = versionData.safeParse(value);
  if (!data.success) return null;
  const { unit, year, version } = data.data;
  return { kind: "data", reportVersion: { unit: unit.code, year, version }, value: data.data };
}

function jsonOf(bytes: Uint8Array): unknown {
  if (!beginsLikeJson(bytes)) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** “{”, possibly after a byte order mark: nothing else needs decoding. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xef ? bytes[3] : bytes[0]) === 0x7b;
}
