import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { listReceived } from "@/lib/messages/data";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { addToRecord, keepMove, recordEvent } from "@/lib/platform/record/mutations";
import { recordedVersion } from "@/lib/platform/record/rows";
import { findLastAudit } from "../audit-result/data";
import { reindexFigures } from "../figures/mutations";
import { loadFaults } from "../integrity/loaders";
import { loadReceipt } from "../receipts/loaders";
import { signManifest } from "../receipts/mutations";
import { reindexWords } from "../search/mutations";
import { takeDown } from "../take-down/mutations";
import { makeReport, makeUnits, places, publish } from "../testing/published";
import { tampered } from "../testing/tampered";
import { signCheckpoint } from "../tree/checkpoint/mutations";
import { loadHead } from "../tree/loaders";
import { loadVerdictOfDigest, loadVerdictOfFile } from "../verification/loaders";
import { audit } from "./audit";
import { auditIfDue, runAudit } from "./jobs";
import { beginRecord } from "./mutations";

/**
 * Somebody with the database's password switches its triggers off and changes one thing. Each change is found
 * by the audit, which the command `audit verify` and the daily job share, and at /verify the code of the
 * changed page is not called genuine. A receipt stays valid: a key signed it.
 */
let sha256 = "";
let receipt: Uint8Array;

beforeAll(async () => {
  await makeUnits();
  const account = await db.account.create({ data: { username: "a", name: "甲", passwordHash: "" } });
  await beginRecord();
  for (const town of [places.town, places.otherTown]) {
    const made = await makeReport(town, 2024);
    if (town === places.town) sha256 = made.sha256;
    await db.$transaction(async (tx) => {
      const version = await tx.version.findUniqueOrThrow({ where: { id: made.versionId } });
      await addToRecord(tx, [recordedVersion(version)]);
      const move = { reportId: made.reportId, move: "publish", from: "approved", to: "published" };
      await keepMove(tx, { ...move, actorId: account.id, payload: {}, at: new Date() });
    });
    await publish(made.reportId, made.versionId);
    await signManifest(town, 2024, 1);
    if (town === places.town) continue;
    const reviewer: Actor = { ...account, grants: [{ role: "reviewer", unitCode: places.county }] };
    const taken = { reportId: made.reportId, number: 1, ground: "mistake", note: "传错文件" } as const;
    expect(await takeDown(reviewer, taken)).toMatchObject({ ok: true });
  }
  const found = await loadReceipt({ unit: places.town, year: "2024", version: "1" });
  receipt = new TextEncoder().encode(JSON.stringify(found));
}, 300_000);

const ofTown = `"unitCode" = '${places.town}'`;
const version = `"id" = (SELECT "versionId" FROM "Publication" WHERE ${ofTown})`;
const publication = `"publicationId" = (SELECT "id" FROM "Publication" WHERE ${ofTown})`;
const last = `(SELECT max("sequence") FROM "RecordEntry" WHERE "kind" NOT IN ('checkpoint', 'audit.finished'))`;

/** [what, SQL, faults that the audit reports, whether the publication itself is changed] */
const tamperings: [string, string, string[], boolean][] = [
  [
    "blocks",
    `UPDATE "Version" SET "blocks" = jsonb_set("blocks", '{0}', '{"kind":"x"}') WHERE ${version}`,
    ["alteredPublication"],
    true,
  ],
  [
    "content",
    `UPDATE "Version" SET "content" = jsonb_set("content", '{front,title}', '"另一个题目"') WHERE ${version}`,
    ["alteredPublication"],
    true,
  ],
  [
    "the digest of a version",
    `UPDATE "Version" SET "sha256" = repeat('0', 64) WHERE ${version}`,
    ["changedRow", "alteredPublication"],
    true,
  ],
  [
    "a back-dated publication",
    `UPDATE "Publication" SET "publishedAt" = "publishedAt" - interval '1 year' WHERE ${ofTown}`,
    ["changedRow", "alteredPublication"],
    true,
  ],
  [
    "a publication under another unit",
    `UPDATE "Publication" SET "unitCode" = '${places.demoTown}' WHERE ${ofTown}`,
    ["changedRow", "alteredPublication"],
    true,
  ],
  [
    "the bytes of a file",
    `UPDATE "PublishedFile" SET "bytes" = '\\x00' WHERE ${publication}`,
    ["alteredPublication"],
    false,
  ],
  [
    "what was signed",
    `UPDATE "Manifest" SET "text" = replace("text", '2024', '2023') WHERE ${publication}`,
    ["changedRow", "alteredPublication"],
    true,
  ],
  [
    "the public half of a key",
    `UPDATE "SigningKey" SET "publicKey" = replace("publicKey", 'MCow', 'MCox')`,
    ["changedRow", "key"],
    true,
  ],
  [
    "a foreign key",
    `INSERT INTO "SigningKey" ("id", "publicKey", "firstUsedAt") VALUES (repeat('0', 64), '-', now())`,
    ["foreignRow", "key"],
    false,
  ],
  ["an event's words", `UPDATE "Event" SET "payload" = '{"note":"别的"}'`, ["changedRow"], false],
  ["an event's moment", `UPDATE "Event" SET "at" = "at" - interval '1 day'`, ["changedRow"], false],
  [
    "a removed event",
    `DELETE FROM "Event" WHERE "sequence" = (SELECT min("sequence") FROM "Event")`,
    ["missingRow"],
    false,
  ],
  [
    "an entry of the record",
    `UPDATE "RecordEntry" SET "text" = replace("text", 'publish', 'approve') WHERE "text" LIKE '%"publish"%'`,
    ["changedEntry"],
    false,
  ],
  ["an entry removed", `DELETE FROM "RecordEntry" WHERE "sequence" = 2`, ["gap"], false],
  [
    "the end of the record cut off",
    `DELETE FROM "RecordEntry" WHERE "sequence" >= ${last}`,
    ["foreignRow"],
    false,
  ],
  [
    "a leaf",
    `UPDATE "TreeLeaf" SET "text" = replace("text", '2024', '2023') WHERE ${publication}`,
    ["leaf", "alteredPublication"],
    true,
  ],
  ["a node of the tree", `UPDATE "TreeNode" SET "hash" = repeat('0', 64)`, ["node"], false],
  ["a node removed", `DELETE FROM "TreeNode"`, ["node"], false],
  [
    "a node of leaves that there are not",
    `INSERT INTO "TreeNode" ("size", "level", "hash") VALUES (4, 1, repeat('0', 64))`,
    ["node"],
    false,
  ],
  ["a leaf removed", `DELETE FROM "TreeLeaf" WHERE ${publication}`, ["leaf", "alteredPublication"], true],
  [
    "a version taken from sight",
    `UPDATE "Publication" SET "takenDownAt" = now(), "takenDownFor" = 'withheld' WHERE ${ofTown}`,
    ["takeDown"],
    false,
  ],
  [
    "a version put back",
    `UPDATE "Publication" SET "takenDownAt" = NULL, "takenDownFor" = NULL WHERE "unitCode" = '${places.otherTown}'`,
    ["takeDown"],
    false,
  ],
  [
    "a version called replaced",
    `UPDATE "Publication" SET "replacedAt" = now() WHERE ${ofTown}`,
    ["replaced"],
    false,
  ],
  [
    "a publication moved in the order of all",
    `UPDATE "Publication" SET "sequence" = 1 WHERE ${ofTown}`,
    ["order"],
    false,
  ],
  [
    "a change hidden from those who follow",
    `UPDATE "Publication" SET "changeSequence" = 1 WHERE ${ofTown}`,
    ["order"],
    false,
  ],
  [
    "a figure kept for comparing",
    `UPDATE "PublicationFigures" SET "values" = jsonb_set("values", '{received}', '987654') WHERE ${publication}`,
    ["alteredPublication"],
    false,
  ],
  [
    "words kept for searching",
    `UPDATE "PublicationText" SET "text" = "text" || '没有的话' WHERE ${publication}`,
    ["alteredPublication"],
    false,
  ],
  [
    "pairs kept for searching",
    `UPDATE "PublicationText" SET "pairs" = '{}' WHERE ${publication}`,
    ["alteredPublication"],
    false,
  ],
  [
    "words no longer kept",
    `DELETE FROM "PublicationText" WHERE ${publication}`,
    ["alteredPublication"],
    false,
  ],
  [
    "a signed head",
    `UPDATE "TreeHead" SET "text" = replace("text", '"size":2', '"size":3')`,
    ["head"],
    false,
  ],
];

test("an unchanged database has no faults, and is called genuine", async () => {
  expect(await runAudit()).toMatchObject({ publications: 2, count: 0, faults: [] });
  expect(await loadVerdictOfDigest(sha256)).toMatchObject({ kind: "published" });
  expect(await loadVerdictOfFile(receipt)).toMatchObject({ kind: "published" });
});

test.each(tamperings)("%s: found", async (_what, sql, whats, isTouched) => {
  await tampered(sql, async () => {
    const { faults } = await runAudit();
    expect(faults.map(({ what }) => what)).toEqual(expect.arrayContaining(whats));
    if (!isTouched) return;
    expect((await loadVerdictOfDigest(sha256).catch(() => ({ kind: "altered" }))).kind).not.toBe("published");
  });
  expect((await runAudit()).count).toBe(0);
});

test("what is kept beside a report is mended by making it anew", async () => {
  await tampered(`UPDATE "PublicationText" SET "text" = '没有的话', "pairs" = '{}'`, async () => {
    await db.publicationFigures.updateMany({ data: { values: { received: 987_654 } } });
    expect((await runAudit()).count).toBe(2);
    await reindexWords();
    await reindexFigures();
    expect((await runAudit()).count).toBe(0);
  });
});

test("the daily audit's result is stored for the administrator", async () => {
  await tampered(`DELETE FROM "RecordEntry" WHERE "kind" = 'audit.finished'`, async () => {
    expect(await findLastAudit()).toBeNull();
    await auditIfDue();
    expect(await findLastAudit()).toMatchObject({ publications: 2, count: expect.any(Number) });
    expect((await findLastAudit())?.faults.map(({ what }) => what)).toContain("gap");
  });
});

test("an audit is not kept away by writing that there was one", async () => {
  await auditIfDue();
  setClock(() => new Date(Date.now() + 24 * 3600_000));
  const forge = async () => {
    const done = { finishedAt: now(), result: { entries: 9, publications: 2, count: 0, faults: [] } };
    await db.jobRun.upsert({ where: { name: "audit" }, create: { name: "audit", ...done }, update: done });
    const text = { format: "yangguang-nianbao/audit/1", at: now().toISOString(), entries: 9 };
    const payload = { text, signature: "", key: { id: "0".repeat(64), algorithm: "Ed25519", publicKey: "" } };
    await recordEvent({ kind: "audit.finished", subject: "audit", actorId: null, payload });
  };
  try {
    await tampered(forge, async () => {
      await auditIfDue();
      expect((await findLastAudit())?.faults.map(({ what }) => what)).toEqual(["result"]);
    });
  } finally {
    setClock();
  }
});

test("what an audit found reaches the administrators, once, and stays on their page though the rows on it are gone", async () => {
  const made = await db.account.create({ data: { username: "b", name: "乙", passwordHash: "" } });
  const grant = { role: "administrator" as const, unitCode: places.county };
  await db.grant.create({ data: { accountId: made.id, ...grant } });
  const administrator: Actor = { ...made, grants: [grant] };
  const received = async () => (await listReceived(made.id)).filter(({ kind }) => kind === "integrity");
  await tampered(`UPDATE "Version" SET "blocks" = '[]' WHERE ${version}`, async () => {
    for (let round = 0; round < 2; round++) await runAudit();
    expect(await received()).toMatchObject([
      { href: "/accounts", settled: false, text: expect.stringContaining("每日自动核查发现") },
      {
        href: "/accounts",
        settled: false,
        text: expect.stringMatching(/齐都镇 2024 年度报告第 1 版.*已停止显示/),
      },
    ]);
    await db.integrityFault.deleteMany();
    expect((await loadFaults(administrator)) ?? []).toMatchObject([{ unitCode: places.town, year: 2024 }]);
  });
  await runAudit();
  expect((await received()).every(({ settled }) => settled)).toBe(true);
  expect(await loadFaults(administrator)).toEqual([]);
});

test("the end of the record cut off, with what was signed on it, is found by a head that was kept", async () => {
  await recordEvent({ kind: "signIn", subject: "a", actorId: null, payload: {} });
  expect(await signCheckpoint()).toBe(true);
  expect(await signCheckpoint()).toBe(false);
  const kept = await loadHead();
  const { sequence = 0 } = kept?.checkpoint?.text.record ?? {};
  expect((await audit(kept)).faults).toEqual([]);
  await tampered(`DELETE FROM "RecordEntry" WHERE "sequence" >= ${sequence}`, async () => {
    expect((await audit()).faults).toEqual([]);
    expect((await audit(kept)).faults.map(({ what }) => what)).toEqual(["since"]);
  });
});

test("a checkpoint of another record, or signed by nobody, is found", async () => {
  const { checkpoint } = (await loadHead()) ?? {};
  if (!checkpoint) throw new Error("it was just signed");
  const record = { ...checkpoint.text.record, hash: "0".repeat(64) };
  const payload = { ...checkpoint, text: { ...checkpoint.text, record } };
  await tampered(
    () => recordEvent({ kind: "checkpoint", subject: "record", actorId: null, payload }),
    async () => expect((await audit()).faults.map(({ what }) => what)).toEqual(["checkpoint"]),
  );
});
