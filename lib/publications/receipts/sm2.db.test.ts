import { beforeAll, expect, test, vi } from "vitest";
import { proveReceipt } from "@/lib/core/receipt/prove";
import { isSignedBySm2 } from "@/lib/core/receipt/sm2";
import { db } from "@/lib/platform/db";
import { openSm2Key } from "@/lib/platform/signing/sm2-key";
import { auditKeys } from "../audit/keys";
import { auditTree } from "../audit/tree";
import { faultOf } from "../integrity/check";
import { findStored } from "../integrity/data";
import { makeReport, makeUnits, places, publish } from "../testing/published";
import { loadVerdictOfFile } from "../verification/loaders";
import { listKeys } from "./data";
import { loadReceipt } from "./loaders";
import { receiptBytes } from "./receipt-file";
import type { Receipt } from "./types";

/** A site whose operator configures an SM2 key after some reports were published. */
const second = openSm2Key(
  Buffer.from(`303102010104${"20"}${"5a".repeat(32)}a00a06082a811ccf5501822d`, "hex").toString("base64"),
);
const set: { key: typeof second | null } = { key: null };
vi.mock("@/lib/platform/signing/sm2-key", async (original) => ({
  ...(await original<typeof import("@/lib/platform/signing/sm2-key")>()),
  sm2Key: () => set.key,
}));

const params = { unit: places.town, year: "2024", version: "1" };
let before: Receipt | null = null;
let receipt: Receipt;
let publicationId = "";

beforeAll(async () => {
  await makeUnits();
  for (const [town, key] of [
    [places.town, null],
    [places.otherTown, second],
  ] as const) {
    set.key = key;
    const { reportId, versionId } = await makeReport(town, 2024);
    await publish(reportId, versionId);
    const signed = await loadReceipt({ ...params, unit: town });
    if (town === places.town) before = signed;
  }
  receipt = (await loadReceipt(params)) as Receipt;
  publicationId = (await db.publication.findFirstOrThrow({ where: { unitCode: places.town } })).id;
}, 300_000);

test("what was signed before gets a further manifest with both signatures, and its old receipt stays good", async () => {
  expect(before?.sm2).toBeUndefined();
  expect(receipt.sm2?.key).toEqual({ id: second.id, algorithm: "SM2-SM3", publicKey: second.publicKey });
  expect(proveReceipt(receipt, isSignedBySm2).map(({ what, holds }) => [what, holds])).toEqual(
    ["key", "signature", "sm2", "leaf", "included", "head"].map((what) => [what, true]),
  );
  expect(await loadReceipt(params)).toEqual(receipt);
  for (const each of [before as Receipt, receipt])
    expect(await loadVerdictOfFile(receiptBytes(each))).toMatchObject({
      kind: "published",
      what: "发布回执",
    });
});

test("heads are signed by both, and the key is endorsed by the one of Ed25519", async () => {
  const other = await loadReceipt({ ...params, unit: places.otherTown });
  expect(other?.log?.head.sm2?.key.id).toBe(second.id);
  expect((await listKeys()).map(({ algorithm, current }) => [algorithm, current])).toEqual([
    ["Ed25519", true],
    ["SM2-SM3", true],
  ]);
  const kept = await db.signingKey.findUniqueOrThrow({ where: { id: second.id } });
  expect(kept.endorsedById).toBe(receipt.key.id);
  expect(await auditKeys()).toEqual([]);
  expect((await auditTree()).faults).toEqual([]);
});

test("a second signature that another text got, or an unknown key gave, makes the receipt altered", async () => {
  const { sm2, ...rest } = receipt;
  if (!sm2) throw new Error("no second signature");
  const stranger = openSm2Key(
    Buffer.from(`303102010104${"20"}${"3c".repeat(32)}a00a06082a811ccf5501822d`, "hex").toString("base64"),
  );
  const forged = [
    { ...sm2, signature: second.sign("another text") },
    { ...sm2, key: { ...sm2.key, id: stranger.id, publicKey: stranger.publicKey } },
    { ...sm2, key: { ...sm2.key, publicKey: stranger.publicKey } },
  ];
  for (const each of forged) {
    expect(await loadVerdictOfFile(receiptBytes({ ...rest, sm2: each }))).toMatchObject({ kind: "altered" });
    const proofs = proveReceipt({ ...rest, sm2: each }, isSignedBySm2);
    expect(proofs.filter(({ holds }) => !holds).map(({ what }) => what)).toEqual(["sm2"]);
  }
});

test("a second signature changed in the database is found", async () => {
  const stored = () => findStored(publicationId);
  const held = await stored();
  expect(held && faultOf(held)).toBeNull();
  const row = { publicationId_sequence: { publicationId, sequence: 2 } };
  await db.manifest.update({ where: row, data: { sm2Signature: second.sign("another text") } });
  const changed = await stored();
  expect(changed && faultOf(changed)).toBe("signature");
  await db.manifest.update({ where: row, data: { sm2Signature: receipt.sm2?.signature ?? null } });
});
