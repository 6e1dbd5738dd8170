import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import type { Refusal } from "@/lib/core/refusal";
import { readPastedSource } from "@/lib/imports/read/read-document";
import { makeCounty } from "@/lib/reports/testing/county";
import { createBatch } from "../mutations/create-batch";
import { recordItem } from "../mutations/record-item";
import { type AcceptItem, type RecordItem, recordItemSchema } from "../schema";
import type { CountyImportContext, ImportRow } from "../types";
import { placeFile } from "./place-file";

type Answer<Value> = { ok: true; value: Value } | { ok: false; refusals: Refusal[] };

/** The value of a result; throws if it is a refusal. */
export function valueIn<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return answer.value;
}

export function codeOf(answer: Answer<unknown>): string | undefined {
  return answer.ok ? undefined : answer.refusals[0]?.code;
}

/** A county with its users and an open batch, for tests of mutations. */
export async function makeBatch() {
  const people = await makeCounty();
  const context: CountyImportContext = {
    units: [
      { code: people.town, name: "青石镇", organ: "青石镇人民政府" },
      { code: people.neighbour, name: "白鹭乡", organ: "白鹭乡人民政府" },
    ],
    forms: {},
  };
  const input = { countyCode: people.county, name: "存量年报" };
  const { batchId } = valueIn(await createBatch(people.reviewer, input));
  const send = (name: string, text: string) => sent(batchId, context, name, text);
  const record = async (name: string, text: string, who: Actor = people.reviewer): Promise<ImportRow> =>
    valueIn(await recordItem(who, send(name, text)));
  return { people, context, batchId, send, record };
}

/** What the browser sends for a text file: read, placed, and with the digest of its bytes. */
function sent(batchId: string, context: CountyImportContext, name: string, text: string): RecordItem {
  const sourceBlocks = readPastedSource(text);
  const outcome = { kind: "read", sourceBlocks, placed: placeFile(sourceBlocks, name, context) };
  const sha256 = digestOf(text);
  return recordItemSchema.parse(
    JSON.parse(JSON.stringify({ batchId, sha256, name, bytes: text.length, outcome })),
  );
}

/** What the browser sends for a file that cannot be read. */
export function sentRefusal(batchId: string, name: string): RecordItem {
  const outcome = { kind: "refused", refusal: "Word 文件已损坏。" };
  return recordItemSchema.parse({ batchId, sha256: digestOf(name), name, bytes: 9, outcome });
}

/** The input for accepting a row as the table shows it. */
export function accepting(row: ImportRow, more: Partial<AcceptItem> = {}): AcceptItem {
  return { itemId: row.id, unitCode: row.unitCode ?? "", year: row.year ?? 0, asIssued: null, ...more };
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
