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

/** Null if the bytes are not JSON in UTF-8, or neither kind. */
export function identifyJson(bytes: Uint8Array): IdentifiedJson | null {
  const value = jsonOf(bytes);
  const receipt = receiptSchema.safeParse(value);
  if (receipt.success) return { kind: "receipt", receipt: receipt.data };
  const data = versionData.safeParse(value);
  if (!data.success) return null;
  const { unit, year, version } = data.data;
  return { kind: "data", reportVersion: { unit: unit.code, year, version }, value: data.data };
}

function jsonOf(bytes: Uint8Array): unknown {
  // “{”, possibly after a byte order mark: nothing else needs decoding.
  const first = bytes[0] === 0xef ? bytes[3] : bytes[0];
  if (first !== 0x7b) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
