/**
 * Size on disk of a season's history of drafts: `npm run bench -- history-size [units] [hours]`, on a
 * separate real PostgreSQL. Every unit types for that many hours, an hour a day; a pause ends in a save every
 * three seconds, as fast as the pages save. Most saves change a phrase of a chapter, some append one,
 * some change a figure; each stores the whole field, as the product does. Prints JSON: changes and megabytes
 * (table and indexes) as typed, and what is left after the nightly thinning, with the milliseconds it took.
 */

import { randomUUID } from "node:crypto";
import { ensureMigrations } from "../bin/data/migrations.mjs";
import { startDatabase } from "../bin/postgres/database.mjs";

const [units = 60, hours = 4] = process.argv.slice(2).map(Number);
const server = await startDatabase({ throwaway: true });
process.env.DATABASE_URL = server.url;
process.env.NEXTAUTH_SECRET = "x".repeat(40);
await ensureMigrations(server.url, () => {});

const { db } = await import("@/lib/platform/db");
const { formFor } = await import("@/lib/core/editions/registry");
const { proseOf } = await import("@/lib/core/prose/prose");
const { isComputed } = await import("@/lib/core/tables/table");
const { person, makeReport } = await import("@/lib/reports/testing/county");
const { thinHistory } = await import("@/lib/reports/history/mutations");

const YEAR = 2025;
const SECONDS_A_SAVE = 3;
const DAY = 24 * 3600_000;
const form = formFor(YEAR);
const chapters = form.outline.chapters.map(({ id }) => id);
const cells = [...form.cells.values()].filter((cell) => !isComputed(cell)).map(({ id }) => id);
const random = generator(20_251_231);
const words = Array.from({ length: 1500 }, () => word(2 + Math.floor(random() * 4)));

await db.unit.create({
  data: { code: "990101000000", name: "试验县", organ: "试验县人民政府", kind: "county" },
});
const untyped = await size();
for (let at = 0; at < units; at += 1) await typeOneUnit(at);
const typed = await size();

const began = performance.now();
const { removed } = await thinHistory(db);
const thinningMs = Math.round(performance.now() - began);
await db.$executeRawUnsafe('VACUUM FULL "Change"');
const left = await size();

console.log(
  JSON.stringify({
    figure: "history-size",
    ...{ units, hours, asTyped: added(typed), left: added(left), removed, thinningMs },
    leftKilobytesAUnit: Math.round((left.bytes - untyped.bytes) / units / 1000),
  }),
);
await db.$disconnect();
await server.stop();

/** Chapters one after the other, an hour of every day; the earliest day is long enough ago to be thinned. */
async function typeOneUnit(at: number): Promise<void> {
  const code = `9901011${String(at).padStart(2, "0")}000`;
  const names = { name: `试验镇${at}`, organ: `试验镇${at}人民政府` };
  await db.unit.create({ data: { code, ...names, kind: "township", parentCode: "990101000000" } });
  const clerk = await person("clerk", code);
  const reportId = await makeReport(clerk, YEAR);
  const versions = new Map<string, number>();
  const texts = new Map(chapters.map((id) => [id, [[word(40)]]]));
  for (let hour = 0; hour < hours; hour += 1) {
    const from = Date.now() - (hours + 2 - hour) * DAY;
    const saves = 3600 / SECONDS_A_SAVE;
    const data = Array.from({ length: saves }, (_, save) => {
      const chapter = chapters[Math.floor((save / saves) * chapters.length)] ?? "";
      const isFigure = random() < 0.1;
      const path = isFigure ? `figure.${pick(cells)}` : `chapter.${chapter}`;
      const value = isFigure
        ? { value: String(Math.floor(random() * 500)) }
        : edited(texts.get(chapter) ?? []);
      const version = (versions.get(path) ?? 1) + 1;
      versions.set(path, version);
      return {
        ...{ reportId, path, version, baseVersion: version - 1, value, outcome: "accepted" as const },
        ...{
          authorId: clerk.id,
          operationId: randomUUID(),
          at: new Date(from + save * SECONDS_A_SAVE * 1000),
        },
      };
    });
    await db.change.createMany({ data });
  }
}

/** Every third save appends a phrase, the others change one; a paragraph ends after forty phrases. */
function edited(paragraphs: string[][]) {
  const last = paragraphs.at(-1) ?? [];
  if (random() < 0.7) {
    const paragraph = pick(paragraphs);
    paragraph[Math.floor(random() * paragraph.length)] = pick(words);
  } else if (last.length < 40) last.push(pick(words));
  else paragraphs.push([pick(words)]);
  return proseOf(...paragraphs.map((phrases) => phrases.join("")));
}

async function size(): Promise<{ changes: number; bytes: number }> {
  const [row] = await db.$queryRaw<[{ bytes: bigint }]>`SELECT pg_total_relation_size('"Change"') AS bytes`;
  return { changes: await db.change.count(), bytes: Number(row.bytes) };
}

function added({ changes, bytes }: { changes: number; bytes: number }) {
  return { changes, megabytes: Math.round((bytes - untyped.bytes) / 100_000) / 10 };
}

function pick<Item>(list: readonly Item[]): Item {
  return list[Math.floor(random() * list.length)] as Item;
}

function word(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 3000))).join("");
}

/** Pseudo-random numbers, the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
