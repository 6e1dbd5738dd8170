import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { loadUnready } from "../at-hand/loaders";
import { loadDraft } from "../loaders";
import { resolveConflict } from "../mutations/fields/resolve-conflict";
import { makeCounty, makeReport } from "../testing/county";
import { CONFLICTS_MAX } from "./data";

const COUNT = CONFLICTS_MAX + 5;
let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

/** A tab that was left open for a week, and then sends what it has, change by change. */
beforeAll(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
  await db.change.createMany({
    data: Array.from({ length: COUNT }, (_, at) => ({
      ...{ reportId, path: "front.address", value: `${at}号`, version: 1, baseVersion: 0 },
      ...{ outcome: "setAside" as const, authorId: people.clerk.id, operationId: randomUUID() },
    })),
  });
});

const load = async () => {
  const loaded = await loadDraft(people.clerk, { reportId });
  if (!loaded) throw new Error("the draft exists");
  return loaded;
};
const names = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `${from + at}号`);

test("the oldest conflicts are loaded, and all of them are counted", async () => {
  const { conflicts, conflictCount } = await load();
  expect(conflicts.map(({ value }) => value)).toEqual(names(0, CONFLICTS_MAX));
  expect(conflictCount).toBe(COUNT);
  expect((await loadUnready(people.clerk, { reportId }))?.versions).toBe(COUNT);
});

test("the rest comes as they are resolved, none is lost", async () => {
  for (let left = COUNT; left > 0; left--) {
    const { conflicts, conflictCount, draft } = await load();
    expect(conflictCount).toBe(left);
    expect(conflicts.map(({ value }) => value)).toEqual(
      names(COUNT - left, Math.min(COUNT, COUNT - left + CONFLICTS_MAX)),
    );
    const changeId = conflicts[0]?.changeId ?? "";
    const seen = draft.versions["front.address"] ?? 0;
    const answer = await resolveConflict(people.clerk, { reportId, changeId, keep: "current", seen });
    expect(answer).toMatchObject({ ok: true, value: { settled: true } });
  }
  expect(await load()).toMatchObject({ conflicts: [], conflictCount: 0 });
});
