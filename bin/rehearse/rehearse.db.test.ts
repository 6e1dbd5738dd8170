import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, openDb } from "@/lib/platform/db";
import { faultOf } from "@/lib/publications/integrity/check";
import { listStored } from "@/lib/publications/integrity/data";
import { demandRehearsal, rehearseNation } from "./rehearse";

/** The smallest nation: one county with its 14 townships, and a department. */
const least = { scale: 1 / 5_000, departments: 1 };
const ownUrl = new URL(process.env.DATABASE_URL ?? "");
const name = `${ownUrl.pathname.slice(1)}_rehearsal`;

async function onOwn(sql: string): Promise<void> {
  const client = new Client({ connectionString: ownUrl.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

let url = "";
let made: Awaited<ReturnType<typeof rehearseNation>>;

beforeAll(async () => {
  await db.$disconnect();
  const [template, copy] = [ownUrl.pathname.slice(1), new URL(ownUrl)];
  copy.pathname = `/${name}`;
  url = copy.href;
  const server = new URL(ownUrl);
  server.pathname = "/postgres";
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`).finally(() => client.end());
  made = await rehearseNation({ url, ...least });
}, 300_000);

afterAll(() => onOwn(`DROP DATABASE "${name}" WITH (FORCE)`));

async function ask<Row extends object>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query<Row>(sql).finally(() => client.end())).rows;
}

test("a database that is not named as a rehearsal, or is used, is refused in a sentence that says what to do", async () => {
  await expect(demandRehearsal(ownUrl.href)).rejects.toThrow("名称以 rehearsal 结尾的空数据库");
  await expect(demandRehearsal(url)).rejects.toThrow("数据库里已经有公布的报告");
  await expect(rehearseNation({ url, ...least })).rejects.toThrow("没有写入");
});

test("units, reports of ten years, corrections and what is owed are there", async () => {
  expect(made).toMatchObject({ units: 18, reporting: 15 });
  const years = await ask<{ year: number; present: number }>(
    'SELECT year, count(*) FILTER (WHERE "replacedAt" IS NULL)::int AS present FROM "Publication" GROUP BY year ORDER BY year',
  );
  expect(years.map(({ year, present }) => [year, present])).toEqual(
    Array.from({ length: 10 }, (_, at) => [2016 + at, 15]),
  );
});

test("publications are in the order of the record", async () => {
  const misplaced = await ask(
    `SELECT p."id" FROM "Publication" p JOIN recorded_order() o ON o."id" = p."id"
     WHERE (p."sequence", p."changeSequence") <> (o."sequence", o."changeSequence") OR p."sequence" = 0`,
  );
  expect(misplaced).toEqual([]);
});

test("what is kept for searching and comparing is what a publication would have written", async () => {
  const differing = await ask(`
    SELECT p."id" FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
    LEFT JOIN "PublicationText" t ON t."publicationId" = p."id" LEFT JOIN "PublicationFigures" f ON f."publicationId" = p."id"
    WHERE t."text" IS DISTINCT FROM searched_text(v."blocks") OR t."headings" IS DISTINCT FROM searched_headings(v."blocks")
      OR t."plain" IS DISTINCT FROM publication_names(p."title", p."names") || E'\\n' || lower(normalize(t."text", NFKC))
      OR t."pairs" IS DISTINCT FROM character_pairs(searched_text(v."blocks"))
        || searched_names(publication_names(p."title", p."names"), p."year", p."countyCode", p."unitCode")
      OR f."values" IS NULL`);
  expect(differing).toEqual([]);
  const indexes = await ask(
    `SELECT tgname::text FROM pg_trigger WHERE tgname = 'Publication_text' AND tgenabled = 'O'
     UNION ALL SELECT indexname::text FROM pg_indexes WHERE indexname = 'PublicationText_pairs_idx'`,
  );
  expect(indexes).toHaveLength(2);
});

test("every publication is what its digest, its leaf and the record say, so that its page is answered", async () => {
  const there = openDb(url);
  const ids = (await there.publication.findMany({ select: { id: true } })).map(({ id }) => id);
  const stored = await listStored(ids, there);
  await there.$disconnect();
  expect(stored.size).toBe(made.publications);
  expect([...stored.values()].map(faultOf)).toEqual(ids.map(() => null));
});
