import { generateKeyPairSync } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { chainedKeys, endorsementText } from "@/lib/core/receipt/site-keys";
import { db } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedKey } from "@/lib/platform/record/rows";
import { isSignatureOf, openKey } from "@/lib/platform/signing/signing-key";
import { audit } from "../audit/audit";
import { auditKeys } from "../audit/keys";
import { beginRecord } from "../audit/mutations";
import { listKeys } from "../receipts/data";
import { demandEndorsedKey, keepKeys, UnendorsedKey } from "./keep-keys";
import { endorseKey } from "./keys/endorse-key";
import { findTrustedKeys } from "./keys/trusted-keys";

/** The operator changes the key: the old one signs the new one, so that trust carries over. */
const fresh = () =>
  openKey(String(generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" })), "");
const [old, young] = [fresh(), fresh()];
const set: { key: typeof old; previous: typeof old | null } = { key: old, previous: null };
vi.mock("@/lib/platform/signing/signing-key", async (original) => ({
  ...(await original<typeof import("@/lib/platform/signing/signing-key")>()),
  signingKey: () => set.key,
  previousKey: () => set.previous,
}));

const keep = () => db.$transaction((tx) => keepKeys(tx));

beforeAll(async () => {
  await beginRecord();
  await keep();
});

test("a new key that the old one signed is stored with that signature, once", async () => {
  Object.assign(set, { key: young, previous: old });
  await keep();
  await keep();
  const kept = await db.signingKey.findUniqueOrThrow({ where: { id: young.id } });
  expect(kept.endorsedById).toBe(old.id);
  expect(isSignatureOf(endorsementText(young, old.id), kept.endorsement ?? "", old.publicKey)).toBe(true);
  expect(await db.signingKey.count()).toBe(2);
  expect(await auditKeys()).toEqual([]);
  expect([...(await findTrustedKeys()).keys()].sort()).toEqual([old.id, young.id].sort());
  expect((await listKeys()).map(({ id }) => id)).toEqual([young.id, old.id]);
});

test.each([
  ["a signature of another key", { endorsement: fresh().sign(endorsementText(young, old.id)) }],
  ["a key before it that nobody knows", { endorsedById: "0".repeat(64) }],
  ["a signature taken away", { endorsement: "" }],
])("%s is found", async (_what, data) => {
  const before = await db.signingKey.findUniqueOrThrow({ where: { id: young.id } });
  await db.signingKey.update({ where: { id: young.id }, data });
  expect(await auditKeys()).toEqual([{ what: "key", where: young.id }]);
  await db.signingKey.update({ where: { id: young.id }, data: before });
});

test("a key that signed before any earlier one endorsed it is endorsed later, by command, on the record", async () => {
  const used = fresh();
  // As stored by versions that asked for no endorsement.
  const row = { id: used.id, publicKey: used.publicKey, endorsedById: null, endorsement: null };
  await db.$transaction(async (tx) => {
    await tx.signingKey.create({ data: { ...row, firstUsedAt: new Date() } });
    await addToRecord(tx, [recordedKey(row)]);
  });
  Object.assign(set, { key: used, previous: null });
  await expect(demandEndorsedKey()).rejects.toThrow("keys endorse");
  await expect(endorseKey()).rejects.toThrow("PREVIOUS_NEXTAUTH_SECRET");
  Object.assign(set, { previous: fresh() });
  await expect(endorseKey()).rejects.toThrow("不是本系统以前用过");
  Object.assign(set, { previous: young });
  await expect(demandEndorsedKey()).rejects.toThrow("keys endorse");
  expect(await endorseKey()).toEqual({ key: used.id, endorsedBy: young.id });
  await expect(endorseKey()).rejects.toThrow("不用再补签");
  Object.assign(set, { previous: null });
  await demandEndorsedKey();
  expect(await auditKeys()).toEqual([]);
  expect((await audit()).faults).toEqual([]);
  const listed = (await listKeys()).map((key) => ({
    ...key,
    firstUsedAt: key.firstUsedAt?.toISOString() ?? null,
  }));
  expect([...chainedKeys(listed).keys()].sort()).toEqual([old.id, young.id, used.id].sort());
  await expect(endorseKey("0".repeat(64))).rejects.toThrow("还没有签过公布");
  Object.assign(set, { key: young });
});

test("a key that no earlier one signed is refused at the start and at signing", async () => {
  Object.assign(set, { key: fresh(), previous: null });
  await expect(demandEndorsedKey()).rejects.toThrow(UnendorsedKey);
  await expect(keep()).rejects.toThrow("PREVIOUS_NEXTAUTH_SECRET");
  Object.assign(set, { previous: fresh() });
  await expect(demandEndorsedKey()).rejects.toThrow(UnendorsedKey);
  Object.assign(set, { previous: young });
  await demandEndorsedKey();
  await keep();
  expect(await auditKeys()).toEqual([]);
});
