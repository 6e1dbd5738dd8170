import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { audit } from "@/lib/publications/audit/audit";
import { beginRecord } from "@/lib/publications/audit/mutations";
import { keepAndSign } from "@/lib/publications/receipts/keep-and-sign";
import { makeReport, makeUnits, places, publish } from "@/lib/publications/testing/published";
import { ensureMigrations } from "../data/migrations.mjs";
import { bringBack } from "./bring-back";
import { writeBackup } from "./write-backup";

const url = process.env.DATABASE_URL ?? "";
const other = `restored_${randomUUID().replaceAll("-", "")}`;
const otherUrl = Object.assign(new URL(url), { pathname: `/${other}` }).href;
let folder = "";

async function sql(address: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "backup-"));
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2024);
  const account = await db.account.create({ data: { username: "a", name: "甲“乙”", passwordHash: "" } });
  await db.change.create({
    data: {
      ...{ reportId, path: "front.phone", version: 1, baseVersion: 0, value: "a\tb\nc\\u4e2d" },
      ...{ outcome: "accepted", authorId: account.id, operationId: randomUUID() },
    },
  });
  await beginRecord();
  await publish(reportId, versionId);
  await keepAndSign(places.town, 2024, 1);
  await sql(url, `CREATE DATABASE ${other}`);
  await ensureMigrations(otherUrl, () => {});
}, 400_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
  await sql(url, `DROP DATABASE ${other} WITH (FORCE)`);
});

/** Every row of every table, as text, to compare two databases. */
async function everything(address: string) {
  const tables = await sql(
    address,
    `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname NOT IN ('_prisma_migrations', 'PublicRevision') ORDER BY relname`,
  );
  const all: Record<string, unknown> = {};
  for (const { relname } of tables)
    all[String(relname)] = await sql(address, `SELECT t::text FROM "${relname}" t ORDER BY t::text`);
  return all;
}

test("a backup made during writes is restored unchanged: every row, digest and reference", async () => {
  const file = join(folder, "whole");
  const before = await everything(url);
  const writing = (async () => {
    for (let at = 0; at < 20; at++)
      await db.account.create({ data: { username: `w${at}`, name: "写", passwordHash: "" } });
  })();
  const manifest = await writeBackup(url, file);
  await writing;
  await db.account.deleteMany({ where: { name: "写" } });
  // Concurrent writes are included completely or not at all, depending on the moment.
  const accounts = manifest.tables.Account?.rows ?? 0;
  expect(manifest.keys).toHaveLength(1);
  expect(manifest.record?.sequence).toBeGreaterThan(0);
  expect(manifest.firstKey).toBe(manifest.keys[0]?.id);
  await expect(bringBack(otherUrl, file, "0".repeat(64))).rejects.toThrow("不是 FIRST_SIGNING_KEY_ID 记下的");
  const other = join(folder, "other-key");
  const text = gunzipSync(await readFile(file)).toString("utf8");
  await writeFile(other, gzipSync(text.replace(/"firstKey":"\w+"/, `"firstKey":"${"0".repeat(64)}"`)));
  await expect(bringBack(otherUrl, other)).rejects.toThrow("与备份内容里的");
  expect(await bringBack(otherUrl, file)).toEqual(manifest);
  await sql(otherUrl, `DELETE FROM "Account" WHERE "name" = '写'`);
  expect(accounts).toBeGreaterThanOrEqual(1);
  expect(await everything(otherUrl)).toEqual(before);
  // A further row gets a new number.
  const [last] = await sql(otherUrl, `SELECT last_value FROM "Change_id_seq"`);
  expect(Number(last?.last_value)).toBe(1);
});

test("the record of the restored database is valid, and so is every publication", async () => {
  expect((await audit()).faults).toEqual([]);
  const hashes = (address: string) => sql(address, `SELECT "hash" FROM "RecordEntry" ORDER BY "sequence"`);
  expect(await hashes(otherUrl)).toEqual(await hashes(url));
});

test("a non-empty database, a damaged file and a truncated file are refused, and nothing is changed", async () => {
  const file = join(folder, "again");
  await writeBackup(url, file);
  await expect(bringBack(otherUrl, file)).rejects.toThrow("空的数据库");
  const text = gunzipSync(await readFile(file)).toString("utf8");
  const damaged = join(folder, "damaged");
  await writeFile(damaged, gzipSync(text.replace("齐都镇", "齐都锁")));
  await expect(bringBack(otherUrl, damaged)).rejects.toThrow("与清单不符");
  await writeFile(damaged, gzipSync(text.slice(0, text.lastIndexOf("M\t"))));
  await expect(bringBack(otherUrl, damaged)).rejects.toThrow("没有结尾");
  await writeFile(damaged, "不是备份");
  await expect(bringBack(otherUrl, damaged)).rejects.toThrow("读不出来");
});
