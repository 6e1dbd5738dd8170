import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { formFor } from "@/lib/core/editions/registry";
import { contentOf } from "@/lib/imports/accept/outcome";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readText } from "@/lib/imports/read/read-text";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { moved, sortingOf, withFront } from "@/lib/imports/review/sorting";
import { forget, keep, kept } from "./kept";
import { forgetWork, keepWork, keptWork, stillFits, withFreshPictures } from "./kept-work";
import type { Work } from "./work";

const stored = new Map<string, string>();
let room = 5_000_000;

beforeEach(() => {
  room = 5_000_000;
  stored.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      stored.set(key, text);
    },
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

const schema = z.object({ words: z.string() });

test("what was kept last is found, until it is forgotten", () => {
  keep("a", { words: "一" });
  keep("a", { words: "二" });
  expect(kept("a", schema)).toEqual({ words: "二" });
  expect(kept("b", schema)).toBeNull();
  forget("a");
  expect(kept("a", schema)).toBeNull();
});

test("where the browser has no room it waits in memory, and what was stored before does not come back", () => {
  keep("a", { words: "一" });
  room = 5;
  keep("a", { words: "二" });
  expect(stored.size).toBe(0);
  expect(kept("a", schema)).toEqual({ words: "二" });
  room = 5_000_000;
  keep("a", { words: "三" });
  expect(kept("a", schema)).toEqual({ words: "三" });
  forget("a");
});

test("what is no longer understood is as if nothing had been kept", () => {
  for (const text of ["{", "null", '{"words":1}']) {
    stored.set("nianbao.import.a", text);
    expect(kept("a", schema)).toBeNull();
  }
});

const sourceBlocks = readText(
  "青石镇2016年政府信息公开工作年度报告\n一、概述\n2016年，全镇主动公开政府信息12条。\n一段没有章的话\n青石镇人民政府\n2017年2月1日",
);

function workOf(): Work {
  const placed = placeDocument(sourceBlocks, { year: 2016 });
  const chapterId = placed.form.outline.chapters.at(-1)?.id ?? "";
  return {
    sourceBlocks,
    pictures: new Map(),
    source: { kind: "file", name: "年报.txt", sha256: "0".repeat(64) },
    target: { unitCode: "370000000000", year: 2016, use: "report" },
    ground: { unitCode: "370000000000", year: 2016, countyForm: null, lastYear: false, standing: null },
    placed,
    sorting: moved(sortingOf(placed, "report"), [2], { kind: "chapter", chapterId }),
    past: [],
  };
}

test("a document comes back with every decision, and to its own person only", () => {
  const work = workOf();
  keepWork("one", work);
  const { sourceBlocks, pictures, source, target, sorting } = work;
  const written = JSON.parse(JSON.stringify({ sourceBlocks, source, target, sorting }));
  expect(keptWork("one")).toEqual({ ...written, pictures, lost: 0 });
  expect(keptWork("other")).toBeNull();
  forgetWork("one");
  expect(keptWork("one")).toBeNull();
});

describe("pictures", () => {
  const id = "a".repeat(64);
  const facts = { id, mime: "image/png" as const, bytes: 3, width: 2, height: 1 };
  const bytes = new Uint8Array([1, 2, 3]);
  const [title, chapter, ...rest] = sourceBlocks as [SourceBlock, SourceBlock];
  const picture: SourceBlock = { kind: "picture", alt: "专区", picture: facts, left: null };
  const withPicture = [title, chapter, picture, ...rest];

  test("wait in memory while a person looks at another page", () => {
    const work = { ...workOf(), sourceBlocks: withPicture, pictures: new Map([[id, bytes]]) };
    keepWork("one", work);
    expect(keptWork("one")).toMatchObject({ sourceBlocks: withPicture, pictures: work.pictures, lost: 0 });
    forgetWork("one");
  });

  test("that did not last stay out and say so, and every other decision stands", () => {
    const placed = placeDocument(withPicture, { year: 2016 });
    const before = withFront(sortingOf(placed, "report"), "phone", "0533-1234567");
    expect(before.items[2]?.goal).toMatchObject({ kind: "chapter" });
    keepWork("one", { ...workOf(), sourceBlocks: withPicture, sorting: before });
    const kept = keptWork("one");
    expect(kept?.lost).toBe(1);
    const now = placeDocument(kept?.sourceBlocks ?? [], { year: 2016 });
    const fresh = sortingOf(now, "report");
    expect(stillFits(before, fresh, now.form)).toBe(true);
    const taken = withFreshPictures(before, fresh);
    expect(taken.items[2]).toMatchObject({
      goal: { kind: "out" },
      reason: expect.stringContaining("重新选择"),
    });
    expect(taken.front.phone).toBe("0533-1234567");
    expect(JSON.stringify(contentOf(taken, now.form))).not.toContain(id);
    forgetWork("one");
  });
});

test("it stands as it was only for the same blocks in places that exist", () => {
  const { sorting, placed } = workOf();
  const fresh = sortingOf(placed, "report");
  expect(stillFits(sorting, fresh, placed.form)).toBe(true);
  expect(stillFits(sorting, { ...fresh, items: fresh.items.slice(1) }, placed.form)).toBe(false);
  expect(stillFits(moved(sorting, [2], { kind: "chapter", chapterId: "gone" }), fresh, formFor(2016))).toBe(
    false,
  );
});
