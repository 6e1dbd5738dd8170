import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import type { RecordedEvent } from "@/lib/platform/record/entry";
import { addToRecord, keepAccountEvents, keepMove } from "@/lib/platform/record/mutations";
import {
  recordedAccountEvent,
  recordedKey,
  recordedManifest,
  recordedMove,
  recordedPublication,
  recordedVersion,
} from "@/lib/platform/record/rows";
import { signManifest } from "../receipts/mutations";
import { makeReport, makeUnits, places, publish } from "../testing/published";
import { tampered, untriggered } from "../testing/tampered";
import { audit } from "./audit";
import { beginRecord } from "./mutations";

/**
 * Somebody changes a row past the product, and appends an entry on it to the record that follows from the one
 * before as it should: the row's first entry still says what it was.
 */
beforeAll(async () => {
  await makeUnits();
  await beginRecord();
  const { reportId, versionId } = await makeReport(places.town, 2024);
  const account = await db.account.create({ data: { username: "a", name: "甲", passwordHash: "" } });
  await db.$transaction(async (tx) => {
    const move = { reportId, move: "publish", from: "approved", to: "published" };
    await addToRecord(tx, [
      recordedVersion(await tx.version.findUniqueOrThrow({ where: { id: versionId } })),
    ]);
    await keepMove(tx, { ...move, actorId: account.id, payload: {}, at: new Date() });
    const granted = { kind: "role.granted", subject: account.id, payload: { role: "clerk" } };
    await keepAccountEvents(tx, [{ ...granted, actorId: account.id }]);
  });
  await publish(reportId, versionId);
  await signManifest(places.town, 2024, 1);
}, 300_000);

const first = { orderBy: { id: "asc" } } as const;

test.each<[string, string, () => Promise<RecordedEvent>]>([
  [
    "Event",
    `UPDATE "Event" SET "payload" = '{"note":"别的"}'`,
    async () => recordedMove(await db.event.findFirstOrThrow(first)),
  ],
  [
    "AccountEvent",
    `UPDATE "AccountEvent" SET "payload" = '{"role":"reviewer"}'`,
    async () => recordedAccountEvent(await db.accountEvent.findFirstOrThrow(first)),
  ],
  [
    "Version",
    `UPDATE "Version" SET "title" = '另一个题目'`,
    async () => recordedVersion(await db.version.findFirstOrThrow(first)),
  ],
  [
    "Publication",
    `UPDATE "Publication" SET "countyCode" = '${places.demoCounty}'`,
    async () => recordedPublication(await db.publication.findFirstOrThrow(first)),
  ],
  [
    "Manifest",
    `UPDATE "Manifest" SET "sm2Signature" = '', "sm2KeyId" = "keyId"`,
    async () => recordedManifest(await db.manifest.findFirstOrThrow({ orderBy: { sequence: "asc" } })),
  ],
  [
    "SigningKey",
    `UPDATE "SigningKey" SET "endorsedById" = NULL, "endorsement" = '-'`,
    async () => recordedKey(await db.signingKey.findFirstOrThrow(first)),
  ],
])("a changed row of %s is found, though an entry was appended on it", async (_table, sql, entry) => {
  expect((await audit()).faults).toEqual([]);
  await tampered(
    async () => {
      expect(await untriggered([sql])).toBe(1);
      const event = await entry();
      await db.$transaction((tx) => addToRecord(tx, [event]));
    },
    async () => {
      const whats = (await audit()).faults.map(({ what }) => what);
      expect(whats).toEqual(expect.arrayContaining(["repeatedEntry", "changedRow"]));
    },
  );
});
