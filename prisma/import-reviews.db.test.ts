import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadItem } from "@/lib/imports/loaders";
import { makeBatch } from "@/lib/imports/testing/batch";
import { reportText } from "@/lib/imports/testing/report-text";
import { db } from "@/lib/platform/db";

const migration = readFileSync(
  new URL("./migrations/20261128144500_import_reviews/migration.sql", import.meta.url),
  "utf8",
);

test("what was stored of a file under earlier names is read under the present ones", async () => {
  const { people, batchId, record } = await makeBatch();
  const row = await record("青石镇2018.txt", reportText("青石镇", 2018));
  const other = await record("白鹭乡2017.txt", reportText("白鹭乡", 2017));
  const chapter = { kind: "chapter", chapterId: "problems" };
  const item = { id: 0, from: 0, text: "一行", confidence: 1, reason: "标题", blocks: [] };
  const earlier = {
    items: [
      { ...item, found: chapter, goal: { kind: "out" }, seen: true },
      { ...item, id: 1, from: 1, found: { kind: "open" }, goal: chapter, seen: false },
    ],
    front: { phone: "0533-1234567" },
    figures: {},
  };
  await db.$executeRaw`
    UPDATE "ImportItem"
    SET content = content || jsonb_build_object('sorting', ${JSON.stringify(earlier)}::jsonb),
      reckoning = (reckoning - 'detectedUnit') || jsonb_build_object('toldUnit', '青石镇'::text)
    WHERE id = ${row.id}::uuid`;
  for (const statement of migration.split(/;\s*$/m).filter((each) => each.trim() !== ""))
    await db.$executeRawUnsafe(statement);
  const loaded = await loadItem(people.reviewer, { batchId, itemId: row.id });
  expect(loaded?.row.stats?.detectedUnit).toBe("青石镇");
  expect(loaded?.content.review).toEqual({
    items: [
      { ...item, proposed: chapter, assignment: { kind: "out" }, decided: true },
      { ...item, id: 1, from: 1, proposed: { kind: "open" }, assignment: chapter, decided: false },
    ],
    front: { phone: "0533-1234567" },
    figures: {},
  });
  expect((await loadItem(people.reviewer, { batchId, itemId: other.id }))?.content.review).toBeUndefined();
});
