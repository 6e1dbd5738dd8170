import { beforeAll, beforeEach, expect, test } from "vitest";
import { remindByPlan } from "@/lib/counties/season/mutations";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { findLastEntry } from "@/lib/platform/record/data";
import { recordEvent } from "@/lib/platform/record/mutations";
import { loadReceipt } from "../receipts/loaders";
import { signManifest } from "../receipts/mutations";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { loadConsistency, loadHead, loadProof } from "../tree/loaders";
import type { SignedHead } from "../tree/schema";
import { loadVerdictOfFile } from "../verification/loaders";
import { audit } from "./audit";
import { beginRecord } from "./mutations";

/** Changes made directly in the database are found by the audit. */
let head: SignedHead;

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2024);
  await beginRecord();
  await publish(reportId, versionId);
  await signManifest(places.town, 2024, 1);
  head = (await loadHead()) as SignedHead;
  const second = await makeVersion(reportId, { front: {}, chapters: {}, figures: {} });
  await db.$transaction((tx) => recordVersion(tx, second.versionId));
  await publish(reportId, second.versionId, "更正");
  await signManifest(places.town, 2024, 2);
  await recordEvent({ kind: "signIn", subject: "a", actorId: "a", payload: {} });
}, 300_000);

/** The test's own version, written to the record as a submission writes it. */
async function recordVersion(tx: Parameters<Parameters<typeof db.$transaction>[0]>[0], id: string) {
  const { addToRecord } = await import("@/lib/platform/record/mutations");
  const { recordedVersion } = await import("@/lib/platform/record/rows");
  await addToRecord(tx, [recordedVersion(await tx.version.findUniqueOrThrow({ where: { id } }))]);
}

const whats = async (since: SignedHead | null = null) => [
  ...new Set((await audit(since)).faults.map(({ what }) => what)),
];

test("an unchanged database has no faults, also with a head that was kept", async () => {
  expect(await audit(head)).toMatchObject({ publications: 2, leaves: 2, faults: [] });
});

test("what stands in the record alone is no row that is missing", async () => {
  const alone = [
    ...["export.rollUp", "export.draft", "export.activity", "release.finished", "portal.compared"],
    ...["report.removed", "clock.set", "password.resetOnServer", "session.ended"],
  ];
  for (const kind of alone)
    await recordEvent({ kind, subject: places.town, actorId: null, payload: { year: 2024 } });
  const reminder = { kind: "reminder", key: "plan-1", unitCode: places.town, year: 2025 } as const;
  expect(await remindByPlan([{ ...reminder, text: "请在截止日前报送。", href: "/desk/reports" }])).toBe(1);
  expect((await audit()).faults).toEqual([]);
});

/** Runs SQL with the table's triggers off, as an operator could, and undoes it afterwards. */
async function tampered(sql: readonly string[], look: () => Promise<void>, undo: readonly string[]) {
  const tables = ["RecordEntry", "TreeLeaf", "TreeNode", "TreeHead"];
  for (const table of tables) await db.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  try {
    for (const statement of sql) await db.$executeRawUnsafe(statement);
    await look();
  } finally {
    for (const statement of undo) await db.$executeRawUnsafe(statement);
    for (const table of tables) await db.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
  }
  expect((await audit(head)).faults).toEqual([]);
}

/** The columns that are written, without the record's generated columns. */
const columnsOf = (table: string) => (table === "RecordEntry" ? `("sequence", "text", "hash")` : "");

beforeEach(async () => {
  await db.$executeRawUnsafe(`DROP TABLE IF EXISTS "old_rows"`);
});

test.each([
  [
    "an entry's words",
    `UPDATE "RecordEntry" SET "text" = replace("text", 'signIn', 'signOut')`,
    "changedEntry",
  ],
  [
    "an entry with its hash",
    `UPDATE "RecordEntry" SET "text" = replace("text", '更正', '更改'),
       "hash" = encode(sha256(convert_to(replace("text", '更正', '更改'), 'UTF8')), 'hex')
     WHERE "text" LIKE '%更正%'`,
    "brokenChain",
  ],
  ["an entry taken away", `DELETE FROM "RecordEntry" WHERE "sequence" = 3`, "gap"],
])("%s: found in the record", async (_what, sql, what) => {
  const copy = [`CREATE TABLE "old_rows" AS SELECT * FROM "RecordEntry"`];
  const back = [
    `DELETE FROM "RecordEntry"`,
    `INSERT INTO "RecordEntry" ("sequence", "text", "hash") SELECT "sequence", "text", "hash" FROM "old_rows"`,
    `DROP TABLE "old_rows"`,
  ];
  await tampered(
    [...copy, sql],
    async () => {
      expect(await whats()).toContain(what);
    },
    back,
  );
});

test("a record that was rewritten consistently is found by a head that was kept", async () => {
  const tables = ["RecordEntry", "TreeLeaf", "TreeNode", "TreeHead"];
  const back = tables.flatMap((table) => [
    `DELETE FROM "${table}"`,
    `INSERT INTO "${table}" ${columnsOf(table)} SELECT ${columnsOf(table).slice(1, -1) || "*"} FROM "old_${table}"`,
    `DROP TABLE "old_${table}"`,
  ]);
  await tampered(
    tables.flatMap((table) => [
      `CREATE TABLE "old_${table}" AS SELECT * FROM "${table}"`,
      `DELETE FROM "${table}"`,
    ]),
    async () => {
      await beginRecord();
      expect(await whats()).toEqual([]);
      expect(await whats(head)).toEqual(["since"]);
    },
    back,
  );
});

test("an added key, an added event and a changed event are found", async () => {
  const { reportId } = (await db.version.findFirstOrThrow()) ?? {};
  const account = await db.account.create({ data: { username: "a", name: "甲", passwordHash: "" } });
  const event = await db.event.create({
    data: {
      ...{ reportId, move: "correct", from: "published", to: "correcting", actorId: account.id },
      at: new Date("2020-01-01T00:00:00Z"),
    },
  });
  expect((await audit()).faults).toEqual([{ what: "foreignRow", where: `move ${event.id}` }]);
  await db.event.delete({ where: { id: event.id } });
  await db.signingKey.create({
    data: { id: "0".repeat(64), publicKey: "-", firstUsedAt: new Date("2020-01-01T00:00:00Z") },
  });
  expect(await whats()).toEqual(["foreignRow", "key"]);
  await db.signingKey.delete({ where: { id: "0".repeat(64) } });
  const at = new Date("2020-01-02T00:00:00Z");
  const [row] = await db.accountEvent.createManyAndReturn({
    data: [{ actorId: account.id, kind: "role.granted", subject: "x", payload: {}, at }],
  });
  expect((await audit()).faults).toEqual([{ what: "foreignRow", where: `role.granted ${row?.id}` }]);
  await db.accountEvent.delete({ where: { id: row?.id } });
});

test("a back-dated publication is not in the tree, and is not served", async () => {
  const { reportId, versionId } = await makeReport(places.otherTown, 2023);
  await db.$transaction((tx) => recordVersion(tx, versionId));
  const { id } = await db.publication.create({
    data: {
      ...{ versionId, unitCode: places.otherTown, countyCode: places.county, year: 2023, number: 1 },
      ...{
        edition: "2021",
        title: "皇城镇",
        names: { organ: "皇城镇人民政府", lineage: [{ code: places.otherTown, name: "皇城镇" }] },
        publishedAt: new Date("2024-01-20T00:00:00Z"),
      },
    },
  });
  const found = await whats();
  expect(found).toEqual(expect.arrayContaining(["foreignRow", "alteredPublication", "leaf"]));
  await db.publication.delete({ where: { id } });
  await tampered([], async () => {}, [
    `DELETE FROM "RecordEntry" WHERE "sequence" = (SELECT max("sequence") FROM "RecordEntry")`,
    `DELETE FROM "Version" WHERE "reportId" = '${reportId}'`,
  ]);
});

test("the database refuses updates and deletions by anybody", async () => {
  for (const table of ["RecordEntry", "TreeLeaf", "TreeNode", "TreeHead"]) {
    const refused = /only ever added to/;
    await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(refused);
    const column = table === "TreeNode" ? "hash" : "text";
    await expect(db.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = ''`)).rejects.toThrow(refused);
    await expect(db.$executeRawUnsafe(`TRUNCATE "${table}"`)).rejects.toThrow(refused);
  }
});

test("a receipt proves its place in the tree, and no other place", async () => {
  const receipt = await loadReceipt({ unit: places.town, year: "2024", version: "1" });
  const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  expect(receipt?.log).toMatchObject({ index: 0, head: { head: { size: 1 } } });
  expect(await loadVerdictOfFile(bytes(receipt))).toMatchObject({ kind: "published" });
  const other = await loadProof({ unit: places.town, year: "2024", version: "2" });
  expect(await loadVerdictOfFile(bytes({ ...receipt, log: other }))).toMatchObject({ kind: "altered" });
  expect(await loadConsistency(1, 2)).toEqual({ path: [expect.any(String)] });
  expect(await loadConsistency(2, 9)).toBeNull();
});

test("events of the same moment are in order, and a clock that is set back is recorded", async () => {
  const before = (await findLastEntry())?.sequence ?? 0;
  await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      recordEvent({ kind: "signIn", subject: String(at), actorId: null, payload: {} }),
    ),
  );
  expect((await findLastEntry())?.sequence).toBe(before + 12);
  setClock(() => new Date("2020-01-01T00:00:00Z"));
  await recordEvent({ kind: "signIn", subject: "early", actorId: null, payload: {} });
  setClock();
  expect((await findLastEntry())?.sequence).toBe(before + 14);
  expect((await audit(head)).faults).toEqual([]);
});
