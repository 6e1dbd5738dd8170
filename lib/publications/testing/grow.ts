import { randomUUID } from "node:crypto";
import { codes, ids } from "@/lib/access/testing/calls";
import { db } from "@/lib/platform/db";
import { makeReport, makeVersion, places, publish } from "./published";

/** Publishes a report and, with a reason, also its correction. */
export async function published(unitCode: string, year: number, correctionReason?: string): Promise<void> {
  const { reportId, versionId } = await makeReport(unitCode, year);
  await publish(reportId, versionId);
  if (!correctionReason) return;
  const report = await db.version.findFirstOrThrow({ where: { id: versionId } });
  const next = await makeVersion(reportId, report.content as never);
  await publish(reportId, next.versionId, correctionReason);
}

const several = [...Array(8).keys()];

/** Adds more of everything that a county and a nation accumulate, to what `calls` and `makeUnits` made. */
export async function grow(): Promise<void> {
  await db.unit.createMany({
    data: several.map((n) => ({
      code: `36012120${n}000`,
      name: `${n}号镇`,
      organ: `${n}号镇人民政府`,
      kind: "township" as const,
      parentCode: codes.county,
    })),
  });
  for (const n of several) {
    const account = await db.account.create({
      data: {
        username: `more${n}`,
        name: `more${n}`,
        passwordHash: "none",
        grants: { create: { role: "clerk", unitCode: `36012120${n}000` } },
      },
    });
    const report = await db.report.create({
      // None of the years that `calls` uses.
      data: { unitCode: codes.town, year: 2025 + n, edition: "2021", state: "published" },
    });
    await addVersion(report.id);
    await addVersion(ids.report);
    await addHistory(n, account.id);
    await db.countyYear.create({
      data: { countyCode: codes.county, year: 2010 + n, dueOn: new Date("2020-01-31T00:00:00Z") },
    });
    await db.importItem.create({
      data: {
        batchId: ids.batch,
        sha256: randomUUID().padEnd(64, "1"),
        name: `${n}.docx`,
        bytes: 1,
        state: "refused",
      },
    });
    await published(places.otherTown, 2014 + n);
  }
  for (const n of several.slice(0, 6)) await published(places.town, 2014 + n, "更正一处。");
}

/** The next version of a report, with a note and its answer. */
export async function addVersion(reportId: string): Promise<void> {
  const number = (await db.version.count({ where: { reportId } })) + 1;
  const content = { front: {}, chapters: {}, figures: {} };
  const { id } = await db.version.create({
    data: {
      ...{ reportId, number, title: "", content, sha256: "0".repeat(64) },
      ...{ form: {}, blocks: [], findings: [], explanations: [] },
    },
  });
  const anchor = { kind: "chapter", chapterId: "overview", blockId: "overview", quote: "" };
  await db.note.create({
    data: {
      ...{ reportId, versionId: id, anchor, text: "请改。", authorId: ids.victim },
      replies: { create: { text: "已改。", authorId: ids.victim } },
    },
  });
}

/**
 * Saves one field of a report this many more times, the last time against a text that somebody else still has
 * open.
 */
export async function age(saves: number): Promise<void> {
  const reportId = ids.report;
  const path = "front.address";
  const { version: last = 0 } =
    (await db.field.findUnique({ where: { reportId_path: { reportId, path } } })) ?? {};
  const change = (version: number) => ({
    ...{ reportId, path, value: "一号", version, baseVersion: version - 1 },
    ...{ operationId: randomUUID(), authorId: ids.victim },
  });
  for (let version = last + 1; version <= last + saves; version += 1)
    await db.change.create({ data: { ...change(version), outcome: "accepted" } });
  await db.field.upsert({
    where: { reportId_path: { reportId, path } },
    create: { reportId, path, value: "一号", version: last + saves },
    update: { version: last + saves },
  });
  await db.change.deleteMany({ where: { reportId, path, outcome: "setAside" } });
  await db.change.create({ data: { ...change(last + saves), outcome: "setAside" } });
}

async function addHistory(n: number, authorId: string): Promise<void> {
  const reportId = ids.report;
  await db.event.create({
    data: { reportId, move: "return", from: "submitted", to: "returned", actorId: authorId, payload: {} },
  });
  const path = `figure.more:${n}`;
  const value = { value: String(n) };
  await db.field.create({ data: { reportId, path, value, version: 3 } });
  for (const version of [1, 2, 3])
    await db.change.create({
      data: {
        ...{ reportId, path, value, version, baseVersion: version - 1 },
        ...{ outcome: "accepted" as const, operationId: randomUUID(), authorId },
      },
    });
}
