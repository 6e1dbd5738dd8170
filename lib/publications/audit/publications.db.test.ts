import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { findPublication } from "../data";
import { fileResponse } from "../files/file-response";
import { AlteredPublication } from "../integrity/altered";
import { loadOpenReport, loadPublished } from "../loaders";
import { yearAsCsv, yearAsJson } from "../open-data/open-streams";
import { keepAndSign } from "../receipts/keep-and-sign";
import { loadReceipt } from "../receipts/loaders";
import { makeReport, makeUnits, places, publish } from "../testing/published";
import { loadVerdictOfDigest } from "../verification/loaders";
import { auditPublications } from "./publications";

/** Changes that somebody with the database's password can make; nothing changed is served. */
const params = { unit: places.town, year: "2024", version: "1" };
let sha256 = "";
const untouched = [places.otherTown, 2024] as const;

beforeAll(async () => {
  await makeUnits();
  for (const town of [places.town, places.otherTown]) {
    const { reportId, versionId } = await makeReport(town, 2024);
    await publish(reportId, versionId);
    await keepAndSign(town, 2024, 1);
  }
  sha256 = (await findPublication(places.town, 2024))?.sha256 ?? "";
}, 300_000);

const ask = (format: "json" | "pdf") =>
  fileResponse(new Request(`http://site.example/altered/${format}`), params, format);
const page = () => loadPublished(params.unit, params.year, params.version);
async function written(pieces: AsyncGenerator<string>): Promise<string> {
  let all = "";
  for await (const piece of pieces) all += piece;
  return all;
}

const version = `"Version" SET`;
const ofTown = `WHERE "id" = (SELECT "versionId" FROM "Publication" WHERE "unitCode" = '${places.town}')`;
const publication = `"Publication" SET`;
const published = `WHERE "unitCode" = '${places.town}'`;

const changes: [string, string, string][] = [
  ["blocks", `${version} "blocks" = jsonb_set("blocks", '{0,text}', '"另一个标题"') ${ofTown}`, "document"],
  ["content", `${version} "content" = jsonb_set("content", '{front,phone}', '"1"') ${ofTown}`, "document"],
  ["title", `${publication} "title" = '另一份报告' ${published}`, "document"],
  ["the code", `${version} "sha256" = repeat('0', 64) ${ofTown}`, "document"],
  ["waivers", `${publication} "waivers" = '[{"message":"甲","reason":"乙"}]' ${published}`, "manifest"],
  ["form", `${version} "form" = '{"note":"x"}' ${ofTown}`, "manifest"],
  ["the moment", `${publication} "publishedAt" = '2024-01-01T00:00:00Z' ${published}`, "record"],
  ["the number", `${publication} "number" = 7 ${published}`, "record"],
  [
    "the manifest",
    `"Manifest" SET "text" = replace("text", '"year":2024', '"year":2023')
     WHERE "publicationId" = (SELECT "id" FROM "Publication" ${published})`,
    "signature",
  ],
  ["the key", `"SigningKey" SET "publicKey" = replace("publicKey", 'A', 'B')`, "signature"],
];

/** The original rows. */
let before: { table: string; rows: string }[] = [];
beforeEach(async () => {
  before = [];
  for (const table of ["Version", "Publication", "Manifest", "SigningKey", "PublishedFile"])
    before.push({
      table,
      rows:
        (
          await db.$queryRawUnsafe<{ rows: string }[]>(
            `SELECT coalesce(json_agg(t), '[]')::text AS rows FROM "${table}" t`,
          )
        )[0]?.rows ?? "[]",
    });
});

async function putBack(): Promise<void> {
  const columns: Record<string, string[]> = {
    Version: ["blocks", "content", "sha256", "form"],
    Publication: ["title", "waivers", "publishedAt", "number"],
    Manifest: ["text"],
    SigningKey: ["publicKey"],
    PublishedFile: ["bytes", "sha256"],
  };
  const keys: Record<string, string[]> = {
    Version: ["id"],
    Publication: ["id"],
    Manifest: ["publicationId", "sequence"],
    SigningKey: ["id"],
    PublishedFile: ["publicationId", "face"],
  };
  for (const { table, rows } of before)
    await db.$executeRawUnsafe(
      `UPDATE "${table}" t SET ${columns[table]?.map((name) => `"${name}" = old."${name}"`).join(", ")}
       FROM json_populate_recordset(NULL::"${table}", $1::json) old
       WHERE ${keys[table]?.map((name) => `t."${name}" = old."${name}"`).join(" AND ")}`,
      rows,
    );
}

test.each(changes)("%s, changed by SQL: it is not served", async (_what, update, fault) => {
  expect(await page()).not.toBeNull();
  await db.$executeRawUnsafe(`UPDATE ${update}`);
  try {
    // A row whose number was changed is not found under its own number.
    const isMoved = update.includes('"number"');
    if (!isMoved) {
      await expect(page()).rejects.toThrow(AlteredPublication);
      expect((await loadVerdictOfDigest(sha256)).kind).not.toBe("published");
    }
    await expect(loadOpenReport(places.town, 2024)).rejects.toThrow(AlteredPublication);
    for (const year of [yearAsJson(2024), yearAsCsv(2024)]) {
      const text = await written(year);
      expect(text).not.toContain(places.town);
      if (fault === "document" || update.startsWith(publication)) expect(text).toContain(places.otherTown);
    }
    const { altered } = await auditPublications();
    expect(altered).toContainEqual({ id: expect.any(String), fault });
    expect(await db.integrityFault.count()).toBeGreaterThan(0);
  } finally {
    await putBack();
  }
  expect(await page()).not.toBeNull();
  expect(await auditPublications()).toEqual({ audited: 2, altered: [] });
  expect(await db.integrityFault.count()).toBe(0);
  expect(await findPublication(...untouched)).not.toBeNull();
});

test.each([
  ["bytes", `"bytes" = "bytes" || '\\x00'::bytea`],
  ["bytes and digest", `"bytes" = '\\x00'::bytea, "sha256" = encode(sha256('\\x00'::bytea), 'hex')`],
])("%s of a file, changed by SQL, are not sent", async (_what, change) => {
  const sent = await ask("pdf");
  expect(sent.status).toBe(200);
  await db.$executeRawUnsafe(`UPDATE "PublishedFile" SET ${change} WHERE "face" = 'pdf'`);
  try {
    const answer = await ask("pdf");
    expect(answer.status).toBe(409);
    expect(answer.headers.get("ETag")).toBeNull();
    expect((await auditPublications()).altered).toHaveLength(2);
  } finally {
    await putBack();
  }
  expect((await ask("pdf")).headers.get("ETag")).toBe(sent.headers.get("ETag"));
  expect((await auditPublications()).altered).toEqual([]);
});

test("a deleted file is found missing by the daily check", async () => {
  const [file] = await db.publishedFile.findMany({ where: { format: "docx" }, take: 1 });
  if (!file) throw new Error("it was just made");
  await db.publishedFile.delete({
    where: { publicationId_format: { publicationId: file.publicationId, format: "docx" } },
  });
  expect((await auditPublications()).altered).toEqual([{ id: file.publicationId, fault: "file" }]);
  await db.publishedFile.create({ data: { ...file, remarks: file.remarks ?? {} } });
  expect((await auditPublications()).altered).toEqual([]);
});

test("a cached check needs no digest, and a manifest lists every part", async () => {
  const receipt = await loadReceipt(params);
  expect(receipt?.manifest.format).toBe("yangguang-nianbao/manifest/2");
  expect(Object.keys(receipt?.manifest.parts ?? {})).toEqual(["content", "blocks", "details"]);
});

test("a version submitted under an earlier name is intact, also if names were not stored yet", async () => {
  await db.$executeRawUnsafe(`UPDATE ${version} "unit" = NULL ${ofTown}`);
  await db.unit.update({ where: { code: places.town }, data: { name: "新名镇", organ: "新名镇人民政府" } });
  expect((await auditPublications()).altered).toEqual([]);
});
