import { expect, test } from "vitest";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readPastedSource } from "@/lib/imports/read/read-document";
import { reviseItemSchema } from "../../schema";
import { placeFile } from "../../testing/place-file";
import { reportText } from "../../testing/report-text";
import type { CountyImportContext, ImportRow } from "../../types";
import { assign, type ReviewItem, startImportReview } from "../import-review";
import { fileStatuses } from "./file-status";
import { reviewedFile } from "./placed-file";

const context: CountyImportContext = {
  units: [{ code: "990101112000", name: "青石镇", organ: "青石镇人民政府" }],
  forms: {},
};

/** A file whose unit only its name states, opened for review. */
function opened() {
  const sourceBlocks = readPastedSource(reportText("青石镇", 2018).replace("青石镇2018年", ""));
  const file = placeFile(sourceBlocks, "青石镇2018年年报.txt", context);
  const { content: _, ...known } = file;
  const row: ImportRow = {
    ...known,
    id: "a",
    sha256: "a",
    name: "青石镇2018年年报.txt",
    bytes: 1,
    state: "read",
    refusal: null,
  };
  const placed = placeDocument(sourceBlocks, {
    year: 2018,
    unit: { name: "青石镇", organ: "青石镇人民政府" },
  });
  return { row, placed, review: startImportReview(placed, "report") };
}

function withText(items: readonly ReviewItem[], text: string): ReviewItem {
  const item = items.find((each) => each.text.includes(text));
  if (!item) throw new Error(`no block says ${text}`);
  return item;
}

test("a file that was doubted is sure once a person has looked through it", () => {
  const { row, placed, review } = opened();
  expect(fileStatuses([row], {}).get("a")).toBe("doubtful");
  const file = reviewedFile(row, placed, review);
  expect(file).toMatchObject({ unitCode: row.unitCode, year: 2018, stats: { confirmed: true } });
  expect(fileStatuses([{ ...row, stats: file?.stats ?? null }], {}).get("a")).toBe("sure");
});

test("a block that was moved comes in where it was moved to, and one left out is named", () => {
  const { row, placed, review } = opened();
  const [first, last] = [
    placed.form.outline.chapters[0]?.id ?? "",
    placed.form.outline.chapters.at(-1)?.id ?? "",
  ];
  const block = withText(review.items, "公开信息35条");
  const dropped = withText(review.items, "按月检查");
  const reviewed = assign(assign(review, [block.id], { kind: "chapter", chapterId: last }), [dropped.id], {
    kind: "out",
  });
  const file = reviewedFile(row, placed, reviewed);
  const chapter = (id: string) =>
    JSON.stringify(file?.content.fields.find(({ path }) => path === `chapter.${id}`)?.value ?? "");
  expect(chapter(last)).toContain("公开信息35条");
  expect(chapter(first)).not.toContain("公开信息35条");
  expect(file?.content.unplaced.map(({ text }) => text)).toEqual([dropped.text]);
  expect(file?.stats.unplaced).toBe(1);
});

test("what was decided passes the door of the server whole, to be gone on with", () => {
  const { row, placed, review } = opened();
  const block = withText(review.items, "公开信息35条");
  const reviewed = assign(review, [block.id], { kind: "front", field: "address" });
  const sent = JSON.parse(
    JSON.stringify({ itemId: crypto.randomUUID(), placed: reviewedFile(row, placed, reviewed) }),
  );
  expect(reviseItemSchema.parse(sent).placed.content.review).toEqual(JSON.parse(JSON.stringify(reviewed)));
});
