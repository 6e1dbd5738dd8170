/**
 * Speed of writing a year as a static copy with its files: `npm run bench -- export-site [reports]`. Prints
 * JSON.
 *
 * A separate database is filled with 1,000 reports (or the given number) of the 2021 edition, each with files
 * and receipt as a publication has them.
 */
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { makePageStyle } from "../bin/build/page-style.mjs";
import { ensureMigrations } from "../bin/data/migrations.mjs";
import { startDatabase } from "../bin/postgres/database.mjs";

const count = Number(process.argv[2] ?? 1_000);
const year = 2025;
const county = "990000000000";
const server = await startDatabase({ throwaway: true });
Object.assign(process.env, {
  NODE_ENV: "production",
  DATABASE_URL: server.url,
  NEXTAUTH_SECRET: randomUUID().repeat(2),
});
await ensureMigrations(server.url, () => {});
await makePageStyle();

const { db } = await import("@/lib/platform/db");
const { compose } = await import("@/lib/core/document/compose");
const { formFor } = await import("@/lib/core/editions/registry");
const { generatedContent } = await import("@/lib/exports/testing/documents");
const { findPublication } = await import("@/lib/publications/data");
const { makeFile } = await import("@/lib/publications/files/make-file");
const { signManifest } = await import("@/lib/publications/receipts/mutations");
const { writeSite } = await import("../bin/copy/write-site");
const { replaceFolder } = await import("../bin/copy/folder");

const units = Array.from({ length: count }, (_, at) => ({
  code: `99${String(at + 1).padStart(10, "0")}`,
  name: `第${at + 1}镇`,
  organ: `第${at + 1}镇人民政府`,
  kind: "township" as const,
  parentCode: county,
}));
await db.unit.create({ data: { code: county, name: "测算县", organ: "测算县人民政府", kind: "county" } });
await db.unit.createMany({ data: units });
await fill();
await keepSameFiles();
await db.$executeRawUnsafe("ANALYZE");

const folder = join(tmpdir(), `export-site-${process.pid}`);
const cpu = process.cpuUsage();
const began = performance.now();
const copied = await replaceFolder(folder, (partial) => writeSite(partial, { years: [year], base: null }));
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
rmSync(folder, { recursive: true });
console.log(
  JSON.stringify({
    figure: "export-site",
    ...copied,
    seconds: Math.round(seconds * 10) / 10,
    cpuSeconds: Math.round((user + system) / 100_000) / 10,
    reportsPerSecond: Math.round(copied.reports / seconds),
    memoryMB: Math.round(process.memoryUsage().rss / 1_000_000),
  }),
);
await db.$disconnect();
await server.stop();
process.exit(0);

/** A published report for each unit, with the unit's name in it. */
async function fill(): Promise<void> {
  const form = formFor(year);
  const edition = form.edition.id;
  const content = generatedContent(year);
  for (const unit of units) {
    const title = `${unit.organ}${year}年政府信息公开工作年度报告`;
    const own = { ...content, front: { ...content.front, title } };
    const blocks = compose({ form, content: own, unit });
    await db.report.create({
      data: {
        unitCode: unit.code,
        year,
        edition,
        form: {},
        state: "published",
        versions: {
          create: {
            number: 1,
            title,
            content: own,
            form: {},
            blocks,
            findings: [],
            explanations: [],
            sha256: "0".repeat(64),
            publication: {
              create: {
                ...{ unitCode: unit.code, countyCode: county, year, number: 1, edition, title },
                names: { organ: unit.organ, lineage: [{ code: unit.code, name: unit.name }] },
              },
            },
          },
        },
      },
    });
  }
}

/** The files of the first report, stored and signed for each: only their size matters here. */
async function keepSameFiles(): Promise<void> {
  const report = await findPublication(units[0]?.code ?? "", year, 1);
  if (!report) throw new Error("nothing was published");
  const formats = Object.keys(fileFormats) as FileFormat[];
  const made = await Promise.all(formats.map((format) => makeFile(report, format)));
  for (const { id: publicationId } of await db.publication.findMany({ select: { id: true } }))
    await db.publishedFile.createMany({
      data: made.map(({ format, bytes, remarks }) => ({
        publicationId,
        format,
        bytes: new Uint8Array(bytes),
        sha256: "0".repeat(64),
        remarks,
      })),
    });
  for (const { code } of units) await signManifest(code, year, 1);
}
