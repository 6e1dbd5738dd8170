import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import { readDocument } from "../read-document";
import { type SourceBlock, sourceText } from "../source-block";
import { container, docOf, type WordLine, type WordRun } from "./testing-doc";

const read = (lines: readonly WordLine[]) => readDocument(docOf(lines), "年报.doc");
const line = (...runs: (string | WordRun)[]): WordLine => ({
  runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)),
});
const words = (blocks: readonly SourceBlock[]) =>
  blocks.filter(({ kind }) => kind !== "aside").map(sourceText);
const asides = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) => (block.kind === "aside" ? [[block.what, block.text, block.place ?? null]] : []));

const word = (value: number) => [value & 0xff, (value >> 8) & 0xff];
const inTable: [number, number[]] = [0x2416, [1]];
/** The end of a row whose cells lie between these edges; `flags` mark those merged with the cell above. */
function rowEnd(edges: readonly number[], flags: readonly number[] = []): WordLine {
  const cells = edges.slice(1).flatMap((_, at) => [...word(flags[at] ?? 0), ...Array(18).fill(0)]);
  const operand = [edges.length - 1, ...edges.flatMap(word), ...cells];
  return {
    runs: [],
    mark: "\x07",
    operations: [inTable, [0x2417, [1]], [0xd608, [...word(operand.length + 1), ...operand]]],
  };
}
const cell = (...runs: (string | WordRun)[]): WordLine => ({
  ...line(...runs),
  mark: "\x07",
  operations: [inTable],
});

describe("a Word 97–2003 file", () => {
  it("yields its paragraphs with line and page breaks, and the results of fields", async () => {
    const blocks = await read([
      line("一、总体情况"),
      line("公开46条。\v没有申请。\f另起一页。"),
      line("共\x13 DOCPROPERTY n \x1446\x15条，其中\x13 EQ \\o\\ac(○,1)\x15占4条。"),
    ]);
    expect(words(blocks)).toEqual([
      "一、总体情况",
      "公开46条。",
      "没有申请。",
      "另起一页。",
      "共46条，其中①占4条。",
    ]);
  });

  it.each<[string, [number, number[]], string]>([
    ["struck", [0x0837, [1]], "struck"],
    ["struck twice", [0x2a53, [1]], "struck"],
    ["hidden", [0x083c, [1]], "hidden"],
    ["deleted", [0x0800, [1]], "deleted"],
    ["raised", [0x2a48, [1]], "noteMark"],
  ])("sets aside what is %s, in lines and in cells", async (_, operation, what) => {
    const gone = { text: "1", operations: [operation] };
    const blocks = await read([
      line("公开64", gone, "条。"),
      cell("许可"),
      cell("59", gone),
      rowEnd([0, 1000, 2000]),
      cell("处罚"),
      cell("8"),
      rowEnd([0, 1000, 2000]),
    ]);
    expect(words(blocks)).toEqual(["公开64条。", "许可\t59\n处罚\t8"]);
    expect(asides(blocks)).toEqual([
      [what, "1", "“公开64”之后"],
      [what, "1", "表格“许可”一行"],
    ]);
  });

  it("yields its tables with merged cells, empty ones included", async () => {
    const [block] = await read([
      cell("指标"),
      cell("申请"),
      rowEnd([0, 1000, 3000], [0x60, 0]),
      cell(""),
      cell("自然人"),
      cell("法人"),
      rowEnd([0, 1000, 2000, 3000], [0x20, 0, 0]),
      cell("合计"),
      cell(""),
      cell("9"),
      rowEnd([0, 1000, 2000, 3000]),
    ]);
    expect(block?.kind === "table" && block.rows).toMatchObject([
      [
        { text: "指标", rowspan: 2, colspan: 1 },
        { text: "申请", rowspan: 1, colspan: 2 },
      ],
      [{ text: "自然人" }, { text: "法人" }],
      [{ text: "合计" }, { text: "" }, { text: "9" }],
    ]);
  });

  it("loses no character, whatever its runs", async () => {
    const run = fc.record({
      text: fc.string({ unit: fc.constantFrom(..."公开信息46条。 abc（）"), maxLength: 12 }),
      operations: fc.constantFrom<[number, number[]][]>(
        [],
        [[0x0837, [1]]],
        [[0x083c, [1]]],
        [[0x0835, [1]]],
      ),
    });
    const lines = fc.array(fc.array(run, { maxLength: 5 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(lines, async (given) => {
        const blocks = await read(given.map((runs) => ({ runs })));
        const sorted = (texts: readonly string[]) => [...withoutBlanks(texts.join(""))].sort().join("");
        expect(sorted(blocks.map(sourceText))).toBe(sorted(given.flat().map(({ text }) => text)));
      }),
      { numRuns: 60 },
    );
  });
});

describe("is refused with one line that says what to do", () => {
  it.each<[string, () => Uint8Array, RegExp]>([
    ["with a password", () => docOf([line("公开")], { flags: 0x0100 }), /打开密码/],
    ["an older one", () => container({ WordDocument: new Uint8Array(2000) }), /Word 95/],
    ["a sheet", () => container({ Workbook: new Uint8Array(100) }), /Excel/],
    ["one that is cut off", () => docOf([line("公开".repeat(3000))]).subarray(0, 3000), /已损坏|Word 95/],
  ])("%s", async (_, bytes, message) => {
    const error = await readDocument(bytes(), "年报.doc").then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ name: "RefusedDocument", message: expect.stringMatching(message) });
  });

  it("or is read, if single bytes are wrong", { timeout: 60_000 }, async () => {
    const whole = docOf([
      line("一、概述"),
      cell("许可"),
      cell("9"),
      rowEnd([0, 1000, 2000]),
      line("公开20条。"),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        await readDocument(bytes, "年报.doc").catch((error: unknown) =>
          expect(error).toMatchObject({ name: "RefusedDocument" }),
        );
      }),
      { numRuns: 150 },
    );
  });
});
