import { expect, test } from "vitest";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readPasted } from "@/lib/imports/read/read-document";
import { type Item, moved, sortingOf } from "../review/sorting";
import { lookedThrough } from "./looked-through";
import { placeFile } from "./place-file";
import { reviseItemSchema } from "./schema";
import { standingsOf } from "./standing";
import { reportText } from "./testing/report-text";
import type { CountyGround, ImportRow } from "./types";

const ground: CountyGround = {
  units: [{ code: "990101112000", name: "青石镇", organ: "青石镇人民政府" }],
  forms: {},
};

/** A file whose name only tells the unit, opened for a person to look through. */
function opened() {
  const sourceBlocks = readPasted(reportText("青石镇", 2018).replace("青石镇2018年", ""));
  const file = placeFile(sourceBlocks, "青石镇2018年年报.txt", ground);
  const { content: _, ...told } = file;
  const row: ImportRow = {
    ...told,
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
  return { row, placed, sorting: sortingOf(placed, "report") };
}

function withText(items: readonly Item[], text: string): Item {
  const item = items.find((each) => each.text.includes(text));
  if (!item) throw new Error(`no block says ${text}`);
  return item;
}

test("a file that was doubted is sure once a person has looked through it", () => {
  const { row, placed, sorting } = opened();
  expect(standingsOf([row], {}).get("a")).toBe("doubtful");
  const file = lookedThrough(row, placed, sorting);
  expect(file).toMatchObject({ unitCode: row.unitCode, year: 2018, reckoning: { confirmed: true } });
  expect(standingsOf([{ ...row, reckoning: file?.reckoning ?? null }], {}).get("a")).toBe("sure");
});

test("a block that was moved comes in where it was moved to, and one left out is named", () => {
  const { row, placed, sorting } = opened();
  const [first, last] = [
    placed.form.outline.chapters[0]?.id ?? "",
    placed.form.outline.chapters.at(-1)?.id ?? "",
  ];
  const block = withText(sorting.items, "公开信息35条");
  const dropped = withText(sorting.items, "按月检查");
  const sorted = moved(moved(sorting, [block.id], { kind: "chapter", chapterId: last }), [dropped.id], {
    kind: "out",
  });
  const file = lookedThrough(row, placed, sorted);
  const chapter = (id: string) =>
    JSON.stringify(file?.content.fields.find(({ path }) => path === `chapter.${id}`)?.value ?? "");
  expect(chapter(last)).toContain("公开信息35条");
  expect(chapter(first)).not.toContain("公开信息35条");
  expect(file?.content.unplaced.map(({ text }) => text)).toEqual([dropped.text]);
  expect(file?.reckoning.unplaced).toBe(1);
});

test("what was decided passes the door of the server whole, to be gone on with", () => {
  const { row, placed, sorting } = opened();
  const block = withText(sorting.items, "公开信息35条");
  const sorted = moved(sorting, [block.id], { kind: "front", field: "address" });
  const sent = JSON.parse(
    JSON.stringify({ itemId: crypto.randomUUID(), placed: lookedThrough(row, placed, sorted) }),
  );
  expect(reviseItemSchema.parse(sent).placed.content.sorting).toEqual(JSON.parse(JSON.stringify(sorted)));
});
