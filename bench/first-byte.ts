/**
 * Time to the first byte of a year's open data, and speed of the rest: `npm run bench -- first-byte
 * [reports]`. Prints JSON, times in milliseconds.
 *
 * A separate database is filled with a year of ten reports and one of 5,000 (or the given number), each with
 * every figure and some pages of text. Both are requested over HTTP, as CSV and as JSON.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { ensureMigrations } from "../bin/data/migrations.mjs";
import { startDatabase } from "../bin/postgres/database.mjs";

const count = Number(process.argv[2] ?? 5_000);
const rounds = 15;
const server = await startDatabase({ throwaway: true });
process.env.DATABASE_URL = server.url;
await ensureMigrations(server.url, () => {});

const { db } = await import("@/lib/platform/db");
const { compose } = await import("@/lib/core/document/compose");
const { formFor } = await import("@/lib/core/editions/registry");
const { generatedContent } = await import("@/lib/exports/testing/documents");
const { testUnit } = await import("@/lib/core/document/testing-report");
const { yearResponse } = await import("@/lib/publications/open-data/year-response");

await db.unit.createMany({
  data: Array.from({ length: count }, (_, at) => ({
    code: codeOf(at),
    name: `第${at}镇`,
    kind: "township" as const,
    organ: `第${at}镇人民政府`,
  })),
});
await fill(2024, 10);
await fill(2025, count);
await db.$executeRawUnsafe("ANALYZE");

const http = createServer(async (request, response) => {
  const [, year = "", form = ""] = (request.url ?? "").split("/");
  const answer = await yearResponse({ year }, form === "csv" ? "csv" : "json");
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]).pipe(response);
});
await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

const figures: Record<string, unknown> = {};
for (const [name, year] of [
  ["ten", 2024],
  [String(count), 2025],
] as const)
  for (const form of ["csv", "json"])
    figures[`${name}.${form}`] = await measure(`${address}/${year}/${form}`);
console.log(
  JSON.stringify({
    figure: "first-byte",
    reports: count,
    ...figures,
    memoryMB: Math.round(process.memoryUsage().rss / 1_000_000),
  }),
);

http.close();
await db.$disconnect();
await server.stop();

/** The first byte over several rounds, and one complete response. */
async function measure(url: string) {
  const firsts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const asked = performance.now();
    const reader = (await fetch(url)).body?.getReader();
    await reader?.read();
    firsts.push(performance.now() - asked);
    await reader?.cancel();
    // Work that continues after the reader left must not slow the next request down.
    await new Promise((rested) => setTimeout(rested, 250));
  }
  const asked = performance.now();
  const bytes = (await (await fetch(url)).arrayBuffer()).byteLength;
  const whole = performance.now() - asked;
  firsts.sort((one, other) => one - other);
  return {
    firstByteMedian: rounded(firsts[rounds >> 1] ?? 0),
    firstByteWorst: rounded(firsts.at(-1) ?? 0),
    whole: rounded(whole),
    megabytes: rounded(bytes / 1_000_000),
  };
}

/**
 * A published report for each of the first units, all with the same content, since only its size matters
 * here.
 */
async function fill(year: number, reports: number): Promise<void> {
  const form = formFor(year);
  const content = generatedContent(year);
  const blocks = compose({ form, content, unit: testUnit });
  const edition = form.edition.id;
  const title = content.front.title ?? "";
  for (let from = 0; from < reports; from += 500) {
    const codes = Array.from({ length: Math.min(500, reports - from) }, (_, at) => codeOf(from + at));
    const made = await db.report.createManyAndReturn({
      data: codes.map((unitCode) => ({ unitCode, year, edition, form: {}, state: "published" as const })),
      select: { id: true, unitCode: true },
    });
    const versions = await db.version.createManyAndReturn({
      data: made.map(({ id: reportId }) => ({
        reportId,
        number: 1,
        title,
        content,
        form: {},
        blocks,
        findings: [],
        explanations: [],
        sha256: "0".repeat(64),
      })),
      select: { id: true, reportId: true },
    });
    const unitOf = new Map(made.map(({ id, unitCode }) => [id, unitCode]));
    await db.publication.createMany({
      data: versions.map(({ id: versionId, reportId }) => {
        const unitCode = unitOf.get(reportId) ?? "";
        const names = { organ: testUnit.organ, lineage: [{ code: unitCode, name: testUnit.name }] };
        return { versionId, unitCode, countyCode: unitCode, year, number: 1, edition, title, names };
      }),
    });
  }
}

function codeOf(at: number): string {
  return `99${String(at + 1).padStart(10, "0")}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
