import { expect, test } from "vitest";
import type { Review } from "@/lib/reviews/types";
import { notedChapters } from "./noted-chapters";

const block = (id: string, chapterId: string | null) => ({ type: "paragraph", id, text: "", chapterId });
const note = (blockId: string | null, state = "open") => ({ blockId, state });
const review = (notes: unknown[]) =>
  ({
    notes,
    version: {
      blocks: [
        block("p1", "overview"),
        block("p2", "problems"),
        { type: "title", id: "t", lines: [] },
        { type: "indicatorTable", id: "table-statistics", tableId: "statistics", chapterId: null },
      ],
    },
    chapters: ["preface", "overview", "problems", "table:statistics"].map((id) => ({ id, heading: id })),
  }) as unknown as Review;

test("the chapters of open notes, without duplicates and in printed order", () => {
  expect(notedChapters(review([note("p2"), note("p1"), note("p2")]))).toEqual(["overview", "problems"]);
});

test("an annex that a note is on, and its figures", () => {
  expect(notedChapters(review([note("table-statistics")]))).toEqual(["table:statistics"]);
});

test("answered notes, missing places, and places outside chapters open nothing", () => {
  expect(notedChapters(review([note("p1", "answered"), note("gone"), note(null), note("t")]))).toEqual([]);
});
