import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureIndexes } from "./indexes.mjs";
import { ensureMigrations } from "./migrations.mjs";
import { ensureRecord } from "./record.mjs";
import { grantServing } from "./serving-role.mjs";

/**
 * The product as a database user that does not own the database (deploy/serving-role.sql): it starts, saves,
 * publishes and does its jobs, and can neither change the record nor switch off what protects it.
 */
const ownerUrl = process.env.DATABASE_URL ?? "";
const role = `serving_${randomUUID().replaceAll("-", "")}`;
const servingUrl = Object.assign(new URL(ownerUrl), { username: role, password: "only-for-tests" }).href;

async function sql(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await sql(ownerUrl, `CREATE ROLE ${role} LOGIN PASSWORD 'only-for-tests'`);
  await grantServing(ownerUrl, role);
  process.env.DATABASE_URL = servingUrl;
});

afterAll(async () => {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await sql(ownerUrl, `DROP OWNED BY ${role}`);
  await sql(ownerUrl, `DROP ROLE ${role}`);
});

test("the product starts, and a report is written, submitted, approved, published, signed and taken down", async () => {
  await ensureMigrations(servingUrl, () => {});
  await ensureRecord(servingUrl, () => {});
  await ensureIndexes(servingUrl, () => {});
  // Imported here because importing opens the database.
  const { db } = await import("@/lib/platform/db");
  const { fill, makeCounty, makeReport } = await import("@/lib/reports/testing/county");
  const { submit, succeeded } = await import("@/lib/reviews/testing/submitted");
  const { approveAndPublish } = await import("@/lib/publications/mutations");
  const { keepAndSign } = await import("@/lib/publications/receipts/keep-and-sign");
  const { takeDown } = await import("@/lib/publications/take-down/mutations");
  const { proseOf } = await import("@/lib/core/prose/prose");
  const { runJobsOnce } = await import("@/lib/platform/jobs/worker");
  const { jobs } = await import("@/lib/publications/jobs");
  const { audit } = await import("@/lib/publications/audit/audit");
  expect(await db.$queryRaw`SELECT current_user::text AS "user"`).toEqual([{ user: role }]);
  const people = await makeCounty();
  const reportId = await makeReport(people.clerk);
  await fill(people.clerk, reportId, [["chapter.others", proseOf("没有其他需要报告的事项。")]]);
  await submit(people, reportId);
  const { unitCode, year, number } = succeeded(await approveAndPublish(people.reviewer, { reportId }));
  await keepAndSign(unitCode, year, number);
  await runJobsOnce(jobs);
  await jobs.audit();
  await jobs.release();
  const down = { reportId, number, ground: "mistake", note: "传错文件" } as const;
  succeeded(await takeDown(people.reviewer, down));
  expect((await audit()).faults).toEqual([]);
  const [queued] = await sql(
    ownerUrl,
    "SELECT count(*)::int AS failed FROM graphile_worker.jobs WHERE last_error IS NOT NULL",
  );
  expect(queued).toEqual({ failed: 0 });
});

test.each([
  `UPDATE "RecordEntry" SET "hash" = "hash"`,
  `DELETE FROM "RecordEntry"`,
  `TRUNCATE "RecordEntry"`,
  `ALTER TABLE "RecordEntry" DISABLE TRIGGER USER`,
  `DROP TRIGGER "RecordEntry_unchanged" ON "RecordEntry"`,
  `CREATE OR REPLACE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`,
  `ALTER TABLE "TreeLeaf" DROP COLUMN "hash"`,
  `SET session_replication_role = replica`,
  `UPDATE "Version" SET "content" = '{}'`,
  `UPDATE "Manifest" SET "signature" = ''`,
  `DELETE FROM "SigningKey"`,
  `UPDATE "Event" SET "at" = now()`,
  `UPDATE "Publication" SET "publishedAt" = now()`,
  `DELETE FROM "Publication"`,
  `CREATE TABLE "mine" ("id" int)`,
  `UPDATE "_prisma_migrations" SET "checksum" = ''`,
])("%s is refused", async (statement) => {
  await expect(sql(servingUrl, statement)).rejects.toThrow(/permission denied|must be owner/);
});

test("an owner, and a role that no grant limits, are not taken for the one that serves", async () => {
  const [owner] = await sql(ownerUrl, "SELECT current_user::text AS name");
  await expect(grantServing(ownerUrl, String(owner?.name))).rejects.toThrow("没有设好");
  await expect(grantServing(ownerUrl, "nobody_of_that_name")).rejects.toThrow("没有设好");
});
