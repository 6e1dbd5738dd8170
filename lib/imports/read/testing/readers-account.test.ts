import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeDocument } from "../../place/place-document";
import { readDocument } from "../read-document";
import { sourceText } from "../source-block";
import { characterCounts, missingFromProse, unaccounted } from "./account";
import { type Written, type WrittenPiece, writers } from "./written";

/** Head and foot of a page are Latin text, because a PDF repeats them on every page. */
const header = "QZJW";
const footer = ["JSZL", "YMTB"] as const;
const onPages = [header, ...footer];

const statutory = [
  "青石镇人民政府",
  "青石镇2023年政府信息公开工作年度报告",
  "本报告由青石镇人民政府编制，统计期限自2023年1月1日起至2023年12月31日止，电话：0530-5550101。",
  "一、总体情况",
  "（一）主动公开。全年公开信息46条（含转载3条）。",
  "二、主动公开政府信息情况",
  "三、存在的主要问题及改进情况",
  "2024年1月20日",
  "附件：统计表",
  "— 1 —",
  "目录",
  "打印",
];
const chars = [..."公开信息条例年月日12，。（）、%abc&<"];
const words = fc.oneof(
  fc.constantFrom(...statutory),
  fc.array(fc.constantFrom(...chars), { minLength: 1, maxLength: 60 }).map((all) => all.join("")),
);
const few = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...chars), { minLength: 1, maxLength: 8 }).map((all) => all.join("")),
  },
);
const line = fc.record({
  kind: fc.constant("line" as const),
  text: words,
  gone: fc.record({ how: fc.constantFrom("struck", "hidden", "deleted"), text: few }),
  note: few,
});
const row = fc.tuple(
  fc.constantFrom("规章", "行政许可", "信息内容", "行政处罚"),
  fc.constantFrom("1", "20", "本年", ""),
  few,
);
const table = fc.record({
  kind: fc.constant("table" as const),
  rows: fc.array(row, { minLength: 1, maxLength: 5 }),
});
const pieces = fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: table }), {
  minLength: 1,
  maxLength: 14,
}) as fc.Arbitrary<WrittenPiece[]>;

/**
 * Every character that a writer was given and can store, except blanks and the text repeated on every page.
 */
function given({ pieces: all }: Written, { gone, note }: { gone: boolean; note: boolean }): string[] {
  return all.flatMap((piece) =>
    piece.kind === "table"
      ? piece.rows.flat()
      : [piece.text, gone ? piece.gone.text : "", note ? piece.note : ""],
  );
}

const sorted = (texts: readonly string[]) => Object.fromEntries([...characterCounts(texts)].sort());

describe("every character of a file is placed, set aside or named", { timeout: 120_000 }, () => {
  it.each(Object.entries(writers))("%s", async (name, writer) => {
    await fc.assert(
      fc.asyncProperty(pieces, async (all) => {
        const written = { pieces: all, header, footer };
        // A file without text is refused.
        fc.pre(given(written, writer).join("").length > 40);
        const source = await readDocument(writer.write(written), name);
        const read = source.map(sourceText);
        for (const each of onPages) {
          expect(read.some((text) => text.includes(each))).toBe(writer.header);
          // In a PDF with a single page, its first line cannot be recognised as a head, nor its last as a
          // foot.
          const asText = source.some((block) => block.kind !== "aside" && sourceText(block).includes(each));
          expect(asText && !name.endsWith("pdf")).toBe(false);
        }
        const ofText = read.map((text) => onPages.reduce((left, each) => left.replaceAll(each, ""), text));
        expect(sorted(ofText)).toEqual(sorted(given(written, writer)));
        const placed = placeDocument(source);
        expect(unaccounted(source, placed)).toEqual({});
        expect(missingFromProse(placed)).toEqual([]);
      }),
      { numRuns: name.endsWith("pdf") ? 15 : 40 },
    );
  });
});
