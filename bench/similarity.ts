/**
 * Time to search for copied text: `npm run bench -- similarity [reports]`. Prints JSON. A separate database
 * is filled with 50,000 published reports, all of one county and year: the hardest case, since the scope
 * excludes none. Each has six unique paragraphs and two model paragraphs shared by thousands. Then 200
 * reports of ten paragraphs are checked: one copied word for word, two with some words changed, two model
 * paragraphs, five new ones. The time covers the server's whole work: reading the paragraphs, signatures, the
 * query, comparing the texts. `found` is the share of the copied paragraphs that were found, `strange` the
 * number of new ones found without having been copied.
 */

import { ensureMigrations } from "../bin/data/migrations.mjs";
import { startDatabase } from "../bin/postgres/database.mjs";

const count = Number(process.argv[2] ?? 50_000);
const checks = 200;
const server = await startDatabase({ throwaway: true });
process.env.DATABASE_URL = server.url;
await ensureMigrations(server.url, () => {});

const { db } = await import("@/lib/platform/db");
const { countedText } = await import("@/lib/core/similarity/counted");
const { bandKeys, bandScope, minHash } = await import("@/lib/core/similarity/signature");
const { findAlike } = await import("@/lib/reports/similarity/data");

const year = 2025;
const county = "990000000000";
const scope = bandScope(county, year);
const random = generator(20_251_231);
const phrases = Array.from({ length: 1500 }, () => word(3 + Math.floor(random() * 4)));
const models = Array.from({ length: 12 }, () => paragraph());

const began = performance.now();
await fill();
const filled = performance.now();
await db.$executeRaw`ALTER TABLE "PassageKey" ADD PRIMARY KEY ("key", "passageId")`;
await db.$executeRawUnsafe(`ANALYZE`);
const indexed = performance.now();

const times: number[] = [];
let copied = 0;
let found = 0;
let strange = 0;
for (let check = 0; check < checks; check += 1) await examineOne(check);

const [{ size }] = await db.$queryRaw<[{ size: bigint }]>`
  SELECT pg_total_relation_size('"Passage"') + pg_total_relation_size('"PassageKey"') AS size`;
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    figure: "similarity",
    reports: count,
    passages: count * 8,
    secondsToFill: rounded((filled - began) / 1000),
    secondsToIndex: rounded((indexed - filled) / 1000),
    megabytes: Math.round(Number(size) / 1_000_000),
    checks,
    medianMs: rounded(times[times.length >> 1] ?? 0),
    p95Ms: rounded(times[Math.floor(times.length * 0.95)] ?? 0),
    worstMs: rounded(times.at(-1) ?? 0),
    found: rounded(found / copied),
    strange,
  }),
);
await db.$disconnect();
await server.stop();

async function fill(): Promise<void> {
  await db.$executeRaw`ALTER TABLE "PassageKey" DROP CONSTRAINT "PassageKey_pkey"`;
  await db.$executeRaw`INSERT INTO "Unit" (code, name, organ, kind) VALUES (${county}, '试验县', '试验县人民政府', 'county')`;
  await db.$executeRaw`
    INSERT INTO "Unit" (code, name, organ, kind, "parentCode")
    SELECT '99' || lpad(n::text, 10, '0'), '镇' || n, '镇' || n || '人民政府', 'township', ${county}
    FROM generate_series(1, ${count + 1}) AS n`;
  await db.$executeRaw`
    INSERT INTO "Report" (id, "unitCode", year, edition, state)
    SELECT gen_random_uuid(), code, ${year}, '2021', 'published' FROM "Unit" WHERE kind = 'township' AND code <> ${own()}`;
  await db.$executeRaw`
    INSERT INTO "Version" (id, "reportId", number, title, content, form, blocks, findings, explanations, sha256)
    SELECT gen_random_uuid(), id, 1, '', '{}', '{}', '[]', '[]', '[]', '' FROM "Report"`;
  await db.$executeRaw`
    INSERT INTO "YearFigures" ("reportId", "countyCode", year, kind, figures)
    SELECT id, ${county}, ${year}, 'township', '{}' FROM "Report"`;
  const reports = await db.report.findMany({ orderBy: { unitCode: "asc" }, select: { id: true } });
  let rows: { reportId: string; text: string; keys: number[] }[] = [];
  for (const { id } of reports) {
    const texts = [...Array.from({ length: 6 }, paragraph), model(), model()];
    rows.push(...texts.map((text) => ({ reportId: id, text, keys: keysFor(text) })));
    if (rows.length >= 4000) {
      await insert(rows);
      rows = [];
    }
  }
  await insert(rows);
}

async function insert(rows: readonly { reportId: string; text: string; keys: number[] }[]): Promise<void> {
  await db.$executeRaw`
    WITH "given" AS (
      SELECT nextval(pg_get_serial_sequence('"Passage"', 'id')) AS id, "reportId", text, keys::int[] AS keys
      FROM unnest(${rows.map(({ reportId }) => reportId)}::uuid[], ${rows.map(({ text }) => text)}::text[],
        ${rows.map(({ keys }) => `{${keys.join(",")}}`)}::text[]) AS row ("reportId", text, keys)
    ), "written" AS (
      INSERT INTO "Passage" (id, "reportId", "chapterId", text)
      SELECT id, "reportId", 'overview', text FROM "given"
    )
    INSERT INTO "PassageKey" (key, "passageId") SELECT DISTINCT unnest(keys), id FROM "given"`;
}

async function examineOne(check: number): Promise<void> {
  const [exact, one, two] = await textsOf(check);
  const taken = [exact, changed(one), changed(two)];
  const fresh = Array.from({ length: 5 }, paragraph);
  const texts = [...taken, model(), model(), ...fresh];
  const start = performance.now();
  const passages = texts.flatMap((text) => {
    const counted = countedText(text, []);
    const keys = counted && bandKeys(minHash(counted.shingles), bandScope(county, year));
    return keys ? [{ chapterId: "overview", text, keys }] : [];
  });
  const probe = { unitCode: own(), organ: "某镇人民政府", countyCode: county, before: null, passages };
  const alike = await findAlike(probe);
  if (check > 0) times.push(performance.now() - start);
  const detected = new Set(alike.filter(({ similarity }) => similarity >= 0.75).map(({ text }) => text));
  copied += taken.length;
  found += taken.filter((text) => detected.has(text)).length;
  strange += fresh.filter((text) => detected.has(text)).length;
}

/** Three paragraphs of a random report. */
async function textsOf(check: number): Promise<[string, string, string]> {
  const unitCode = `99${String(((check * 7919) % count) + 1).padStart(10, "0")}`;
  const [row] = await db.$queryRaw<[{ texts: [string, string, string] }]>`
    SELECT (array_agg(text ORDER BY "Passage".id))[1:3] AS texts FROM "Passage"
    JOIN "Report" ON "Report".id = "Passage"."reportId" WHERE "Report"."unitCode" = ${unitCode}`;
  return row.texts;
}

/** The same with two of about forty words replaced. */
function changed(text: string): string {
  const at = Math.floor(text.length / 3);
  return `${text.slice(0, at)}改动${text.slice(at + 2, at * 2)}另写${text.slice(at * 2 + 2)}`;
}

function keysFor(text: string): number[] {
  const counted = countedText(text, []);
  if (!counted) throw new Error(`too short to count: ${text}`);
  const { near, far } = bandKeys(minHash(counted.shingles), scope);
  return [...near, ...far];
}

function paragraph(): string {
  const sentences = Array.from({ length: 3 }, () =>
    Array.from({ length: 7 }, () => phrases[Math.floor(random() * phrases.length)]).join(""),
  );
  return `${sentences.join("，")}。`;
}

function model(): string {
  return models[Math.floor(random() * models.length)] ?? "";
}

function word(length: number): string {
  return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 2500))).join("");
}

function own(): string {
  return `99${String(count + 1).padStart(10, "0")}`;
}

/** A generator of the same numbers in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
