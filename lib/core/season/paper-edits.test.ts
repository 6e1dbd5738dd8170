import { expect, test } from "vitest";
import { withoutPart, withoutRow, withPart, withPartBack, withRow } from "./paper-edits";
import { type PaperBlock, paperBlocksSchema } from "./paper-text";

const heading = (id: string, number: string) =>
  ({ type: "heading", id, level: 1, number, text: id, chapterId: id }) as const;
const paragraph = (id: string) => ({ type: "paragraph", id, text: id, chapterId: "paper" }) as const;
const blocks: PaperBlock[] = [
  { type: "title", id: "title", lines: ["通报"] },
  heading("a", "一、"),
  paragraph("p"),
  heading("b", "二、"),
];
const numbers = (of: readonly PaperBlock[]) =>
  of.flatMap((block) => (block.type === "heading" ? [`${block.number}${block.text}`] : []));

test("a heading that is added or removed renumbers those after it", () => {
  const added = withPart(blocks, "p", { kind: "heading", id: "new" });
  expect(numbers(added)).toEqual(["一、a", "二、", "三、b"]);
  expect(paperBlocksSchema.parse(added)).toEqual(added);
  expect(numbers(withoutPart(added, "a"))).toEqual(["一、", "二、b"]);
  expect(withPartBack(withoutPart(blocks, "a"), heading("a", "一、"), 1)).toEqual(blocks);
});

test("a heading with a number of the county's own keeps it", () => {
  const own = [...blocks.slice(0, 3), heading("b", "附：")];
  expect(numbers(withPart(own, "title", { kind: "heading", id: "new" }))).toEqual(["一、", "二、a", "附：b"]);
});

test("a paragraph is added after its part and nowhere else", () => {
  expect(withPart(blocks, "title", { kind: "paragraph", id: "q" }).map(({ id }) => id)).toEqual([
    ...["title", "q", "a", "p", "b"],
  ]);
});

const cell = (text: string) => ({ text, header: false, colspan: 1, rowspan: 1 });
const table = {
  ...{ type: "proseTable" as const, id: "t", chapterId: "paper" },
  rows: [
    [cell("序号"), cell("单位")],
    [cell("1"), cell("青石镇")],
    [cell("2"), cell("松岭乡")],
  ],
};
const texts = ({ rows }: typeof table) => rows.map((cells) => cells.map(({ text }) => text).join(" "));

test("rows are added and removed below the head, and serial numbers count them", () => {
  expect(texts(withRow(table, 0))).toEqual(["序号 单位", "1 青石镇", "2 ", "3 松岭乡"]);
  expect(texts(withRow(table, -1))).toEqual(["序号 单位", "1 ", "2 青石镇", "3 松岭乡"]);
  expect(texts(withoutRow(table, 0))).toEqual(["序号 单位", "1 松岭乡"]);
  const none = withoutRow(withoutRow(table, 1), 0);
  expect(texts(none)).toEqual(["序号 单位"]);
  expect(texts(withRow(none, -1))).toEqual(["序号 单位", "1 "]);
});
