// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { placeDocument } from "@/lib/imports/place/place-document";
import type { SourceBlock } from "@/lib/imports/read/source-block";
import { readText } from "@/lib/imports/read/text/read-text";
import { resumeReview } from "@/lib/imports/review/carry-over";
import { reviewedContent } from "@/lib/imports/review/content";
import { assign, startImportReview, withFront } from "@/lib/imports/review/import-review";
import type { ImportSession } from "../reading/import-session";
import {
  loadDocument,
  loadStoredReview,
  removeDocument,
  removeStoredReview,
  storeDocument,
  storeReview,
} from "./stored-session";

const sourceBlocks = readText(
  "青石镇2016年政府信息公开工作年度报告\n一、概述\n2016年，全镇主动公开政府信息12条。\n一段没有章的话\n青石镇人民政府\n2017年2月1日",
);
const sha256 = "0".repeat(64);

function sessionOf(blocks: readonly SourceBlock[] = sourceBlocks): ImportSession {
  return {
    sourceBlocks: blocks,
    pictures: new Map(),
    source: { kind: "file", name: "年报.txt", sha256 },
    target: { unitCode: "370000000000", year: 2016, use: "report" },
    context: { unitCode: "370000000000", year: 2016, countyForm: null, lastYear: false, existing: null },
    placed: placeDocument(blocks, { year: 2016 }),
  };
}

afterEach(() => {
  removeDocument("one");
  removeStoredReview("one", sha256);
});

test("a document comes back, only for its own person", () => {
  const session = sessionOf();
  storeDocument("one", session);
  const { sourceBlocks, pictures, source, target } = session;
  expect(loadDocument("one")).toEqual({ sourceBlocks, pictures, source, target, lost: 0 });
  expect(loadDocument("other")).toBeNull();
  removeDocument("one");
  expect(loadDocument("one")).toBeNull();
});

test("decisions come back with the same bytes, only for their own person", () => {
  const { placed } = sessionOf();
  const chapterId = placed.form.outline.chapters.at(-1)?.id ?? "";
  const review = assign(startImportReview(placed, "report"), [2], { kind: "chapter", chapterId });
  storeReview("one", sha256, review);
  expect(loadStoredReview("one", sha256)).toEqual(JSON.parse(JSON.stringify(review)));
  expect(loadStoredReview("one", "1".repeat(64))).toBeNull();
  expect(loadStoredReview("other", sha256)).toBeNull();
  removeStoredReview("one", sha256);
  expect(loadStoredReview("one", sha256)).toBeNull();
});

const id = "a".repeat(64);
const info = { id, mime: "image/png" as const, bytes: 3, width: 2, height: 1 };
const picture: SourceBlock = { kind: "picture", alt: "专区", picture: info, left: null };
const [title, chapter, ...rest] = sourceBlocks as [SourceBlock, SourceBlock];
const withPicture = [title, chapter, picture, ...rest];

test("pictures are kept in memory while a person visits another page", () => {
  const session = { ...sessionOf(withPicture), pictures: new Map([[id, new Uint8Array([1, 2, 3])]]) };
  storeDocument("one", session);
  expect(loadDocument("one")).toMatchObject({
    sourceBlocks: withPicture,
    pictures: session.pictures,
    lost: 0,
  });
});

test("pictures that were not kept are left out with a message, and come back when the file is chosen again", () => {
  const session = sessionOf(withPicture);
  const fresh = startImportReview(session.placed, "report");
  const before = withFront(fresh, "phone", "0533-1234567");
  expect(before.items[2]?.assignment).toMatchObject({ kind: "chapter" });
  storeDocument("one", session);
  const stored = loadDocument("one");
  expect(stored?.lost).toBe(1);
  const now = placeDocument(stored?.sourceBlocks ?? [], { year: 2016 });
  const resumed = resumeReview(startImportReview(now, "report"), before, now.form);
  expect(resumed.items[2]).toMatchObject({
    assignment: { kind: "out" },
    reason: expect.stringContaining("重新选择"),
  });
  expect(resumed.front.phone).toBe("0533-1234567");
  expect(JSON.stringify(reviewedContent(resumed, now.form))).not.toContain(id);
  const again = resumeReview(fresh, resumed, session.placed.form);
  expect(JSON.stringify(reviewedContent(again, session.placed.form))).toContain(id);
  expect(again.front.phone).toBe("0533-1234567");
});
