import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { makeReport, makeUnits, makeVersion, places, publish } from "../../testing/published";
import { loadComparison } from "./loaders";

const form = formFor(2024);
const content = filledContent(form);
const [cell = ""] = [...form.cells.keys()];

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2024, {}, content);
  await publish(reportId, versionId);
  const second = await makeVersion(reportId, {
    ...content,
    chapters: { ...content.chapters, overview: proseOf("这里写新的总体情况。") },
    figures: { ...content.figures, [cell]: { value: "77" } },
  });
  await publish(reportId, second.versionId, "漏计一件");
});

test("a correction is compared with the version that it replaced, cell by cell and word by word", async () => {
  const found = await loadComparison(places.town, "2024", "2");
  expect([found?.before.number, found?.after.number]).toEqual([1, 2]);
  expect(found?.after.correctionReason).toBe("漏计一件");
  const recounted = found?.differences.flatMap((each) => (each.kind === "recounted" ? each.cells : []));
  expect(recounted).toContainEqual({ cellId: cell, before: "1", after: "77" });
  expect(found?.differences.some(({ kind }) => kind === "reworded" || kind === "added")).toBe(true);
  expect(found?.cellLabels.get(cell)).toBeTruthy();
  expect(found?.changes).toBeGreaterThan(1);
});

test.each([
  [places.town, "2024", "1"],
  [places.town, "2024", "3"],
  [places.otherTown, "2024", "2"],
  [places.town, "二〇二四", "2"],
  [places.town, "2024", "0"],
])("there is no comparison of %s %s version %s", async (unit, year, version) => {
  expect(await loadComparison(unit, year, version)).toBeNull();
});
