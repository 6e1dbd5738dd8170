import { expect, test } from "vitest";
import { proseOf } from "@/lib/core/prose/prose";
import type { FieldPath } from "@/lib/core/report";
import { savedVersions } from "./saved-versions";
import { memoryStorage } from "./testing-storage";

const chapter: FieldPath = "chapter.overview";
const title: FieldPath = "front.title";

test("a page that was read before the last save of the page before it lacks that save", () => {
  const storage = memoryStorage();
  const [third, named] = [
    { path: chapter, version: 4, value: proseOf("第三稿") },
    { path: title, version: 2, value: "名称" },
  ];
  savedVersions(storage, "report", "clerk").note([third]);
  savedVersions(storage, "report", "clerk").note([named]);
  const next = savedVersions(storage, "report", "clerk");
  expect(next.missingFrom({ [chapter]: 3, [title]: 2 })).toEqual([third]);
  expect(next.missingFrom({ [title]: 1 })).toEqual([third, named]);
  expect(next.missingFrom({ [chapter]: 4, [title]: 5 })).toEqual([]);
});

test("of values that are too long for the browser only the versions are noted", () => {
  const saved = savedVersions(memoryStorage(), "report", "clerk");
  saved.note([{ path: chapter, version: 4, value: proseOf("长".repeat(1_600_000)) }]);
  expect(saved.missingFrom({})).toEqual([{ path: chapter, version: 4, value: null }]);
});

test("drafts and people are apart, and an hour later nothing is asked", () => {
  const storage = memoryStorage();
  let time = 0;
  const of = (report: string, person: string) => savedVersions(storage, report, person, () => time);
  of("report", "clerk").note([{ path: chapter, version: 4, value: null }]);
  expect(of("report", "clerk").missingFrom({})).toHaveLength(1);
  expect(of("report", "other").missingFrom({})).toEqual([]);
  expect(of("other", "clerk").missingFrom({})).toEqual([]);
  time = 3_600_000;
  expect(of("report", "clerk").missingFrom({})).toEqual([]);
});

test("a storage that fails or holds something else asks for nothing", () => {
  const storage = memoryStorage();
  storage.setItem("nianbao:saved:clerk:report", "{");
  expect(savedVersions(storage, "report", "clerk").missingFrom({})).toEqual([]);
  const full = {
    ...memoryStorage(),
    setItem: () => {
      throw new Error("full");
    },
  };
  savedVersions(full, "report", "clerk").note([{ path: chapter, version: 4, value: null }]);
  expect(savedVersions(full, "report", "clerk").missingFrom({})).toEqual([]);
});
