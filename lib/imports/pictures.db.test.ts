import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { proseOf } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { findDraft } from "@/lib/reports/data";
import { loadPicture } from "@/lib/reports/pictures/loaders";
import { jpeg, png, webp } from "@/lib/reports/pictures/testing/samples";
import { makeCounty } from "@/lib/reports/testing/county";
import { beginImported } from "./mutations/begin-imported";
import { fillImported } from "./mutations/fill-imported";
import { beginImportedSchema, type ImportedField } from "./schema";

/** Pictures in an imported document. */

const source = { kind: "file" as const, name: "青石镇2025年年报.docx", sha256: "a".repeat(64), base: false };
const fields: ImportedField[] = [{ path: "chapter.problems", value: proseOf("公开内容还不够细。") }];

let people: Awaited<ReturnType<typeof makeCounty>>;
beforeEach(async () => {
  people = await makeCounty();
});

function begin(changes: object, who = people.clerk) {
  const input = { unitCode: people.town, year: 2025, fields, source, ...changes };
  return beginImported(who, beginImportedSchema.parse(input));
}

async function begun(changes: object = {}): Promise<string> {
  const answer = await begin(changes);
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return answer.value.reportId;
}

async function refusalOf(changes: object, who = people.clerk): Promise<string | undefined> {
  const answer = await begin(changes, who);
  return answer.ok ? undefined : answer.refusals[0]?.code;
}

const idOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const showing = (...pictures: Uint8Array[]): ImportedField => ({
  path: "chapter.others",
  value: {
    type: "doc",
    content: pictures.map((bytes) => ({ type: "picture", attrs: { pictureId: idOf(bytes), alt: "专区" } })),
  },
});

test("are stored with the report that shows them, and those that none of its fields shows are not", async () => {
  const reportId = await begun({ fields: [showing(png, jpeg)], pictures: [jpeg, png, webp] });
  const held = await db.reportPicture.findMany({ where: { reportId }, include: { picture: true } });
  expect(new Map(held.map(({ picture }) => [picture.id, Uint8Array.from(picture.bytes)]))).toEqual(
    new Map([png, jpeg].map((bytes) => [idOf(bytes), bytes])),
  );
  expect(await db.picture.count({ where: { id: idOf(webp) } })).toBe(0);
  expect((await findDraft(reportId))?.content.chapters.others).toEqual(showing(png, jpeg).value);
  expect(await loadPicture(idOf(png), async () => people.clerk)).toMatchObject({ mime: "image/png" });
  expect(await loadPicture(idOf(png), async () => people.stranger)).toBeNull();
});

test("bring nothing in where one is missing or unsound, and leave none behind", async () => {
  const gif = new TextEncoder().encode("GIF89a");
  const before = await db.picture.count();
  expect(await refusalOf({ fields: [showing(png, jpeg)], pictures: [png] })).toBe("pictureUnknown");
  expect(await refusalOf({ fields: [showing(png, gif)], pictures: [png, gif] })).toBe("pictureType");
  expect(await refusalOf({ fields: [showing(png)], pictures: [png] }, people.stranger)).toBe("forbidden");
  expect(await db.picture.count()).toBe(before);
  expect(await db.report.count({ where: { unitCode: people.town } })).toBe(0);
});

test("of another unit are not had by their digest alone", async () => {
  await begun({ fields: [showing(png)], pictures: [png] });
  expect(await refusalOf({ year: 2024, fields: [showing(png)] })).toBe("pictureUnknown");
});

test("come into a draft that exists already, in one operation with the words", async () => {
  const reportId = await begun();
  const field = { ...showing(webp), baseVersion: 0 };
  const missing = await fillImported(people.clerk, { reportId, source, fields: [field], pictures: [] });
  expect(missing).toMatchObject({ ok: false, refusals: [{ code: "pictureUnknown" }] });
  const input = { reportId, source, fields: [field], pictures: [webp] };
  expect(await fillImported(people.clerk, input)).toMatchObject({ ok: true, value: { written: 1 } });
  expect(await db.reportPicture.findMany({ where: { reportId } })).toMatchObject([{ pictureId: idOf(webp) }]);
});

test("at most sixty, and twenty megabytes, are looked at", () => {
  const input = { unitCode: people.town, year: 2025, fields, source };
  expect(beginImportedSchema.safeParse({ ...input, pictures: Array(61).fill(png) }).success).toBe(false);
  const large = Array(5).fill(new Uint8Array(4_500_000));
  expect(beginImportedSchema.safeParse({ ...input, pictures: large }).success).toBe(false);
});
