import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { runChecks } from "@/lib/core/checks/run-checks";
import { draftPrint } from "@/lib/core/document/draft-print/draft-print";
import { testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf, proseText } from "@/lib/core/prose/prose";
import { emptyContent, type ReportContent } from "@/lib/core/report";
import { placeDocument } from "@/lib/imports/place/place-document";
import { readDocument } from "@/lib/imports/read/read-document";
import { unaccounted } from "@/lib/imports/read/testing/account";
import { documentOf, generatedContent } from "../testing/documents";
import { writeWord } from "./write-word";

/** Years of all three editions, two of the first. */
const years = [2015, 2018, 2019, 2025];

/**
 * The Word file of a draft for circulation in the township, with last year's figures and an explanation of
 * every finding.
 */
async function draftPrintOf(year: number, content: ReportContent): Promise<Uint8Array> {
  const form = formFor(year);
  const lastYear = { year: year - 1, form: formFor(year - 1), content: generatedContent(year - 1, 6) };
  const unit = { name: testUnit.organ, kind: "township" } as const;
  const findings = runChecks({ form, content, lastYear, unit });
  const blocks = draftPrint({
    form,
    content,
    unit: testUnit,
    lastYear,
    findings,
    explanations: findings.map(({ key }) => ({ findingKey: key, text: "已同台账核对，数字属实" })),
    printedAt: "2026年1月20日 09:12",
  });
  const watermark = ["草稿　不得外传", "青石镇　2026年1月20日 09:12"];
  return (await writeWord({ ...documentOf(blocks), watermark })).bytes;
}

async function broughtBack(year: number, bytes: Uint8Array) {
  const source = await readDocument(bytes, "草稿.docx");
  const county = year < 2019 ? { county: { outline: formFor(year).outline } } : {};
  const placed = placeDocument(source, { year, unit: testUnit, ...county });
  expect(unaccounted(source, placed)).toEqual({});
  expect(placed.unplaced).toEqual([]);
  expect(placed.findings.filter(({ code }) => code.startsWith("I-"))).toEqual([]);
  expect(placed.findings.map(({ message }) => message).filter((said) => said.startsWith("标题"))).toEqual([]);
  return placed;
}

/** The file after somebody replaced the text of a run in Word. */
function typedOver(bytes: Uint8Array, was: RegExp, words: string): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(body).toMatch(was);
  return zipSync({ ...parts, "word/document.xml": strToU8(body.replace(was, words)) });
}

describe("a draft that returns from the paper round is the report that was printed", () => {
  test.each(years)("%i", async (year) => {
    const content = generatedContent(year, 5);
    const placed = await broughtBack(year, await draftPrintOf(year, content));
    expect(placed.content.chapters).toEqual(content.chapters);
    expect(placed.content.figures).toEqual(content.figures);
    expect(placed.content.front).toMatchObject({
      title: content.front.title,
      signedOn: content.front.signedOn,
    });
    const aside = placed.cleaned.filter(({ step }) => step === "paper").map(({ text }) => text);
    expect(aside).toContain("填报体检情况");
    expect(aside.some((text) => text.includes("已同台账核对"))).toBe(true);
  });

  test.each([2015, 2025])("%i, hardly begun", async (year) => {
    const [first] = formFor(year).outline.chapters;
    const chapters = { [first?.id ?? ""]: proseOf("今年的工作按要求做好。") };
    const content = { ...emptyContent, front: { signedOn: `${year + 1}-01-20` }, chapters };
    const placed = await broughtBack(year, await draftPrintOf(year, content));
    expect(placed.content.figures).toEqual({});
    const written = Object.values(placed.content.chapters)
      .map(proseText)
      .filter((text) => text !== "");
    expect(written).toEqual(["今年的工作按要求做好。"]);
  });

  test("with the text and figures that a leader corrected in it", async () => {
    const content = generatedContent(2025, 5);
    const print = await draftPrintOf(2025, content);
    const outline = formFor(2025).outline.chapters;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(outline.length - 1),
        fc.array(fc.constantFrom(..."青石镇村务公开群众来访办结"), { minLength: 8, maxLength: 40 }),
        fc.nat(9),
        fc.nat(99_999),
        async (chapter, characters, row, number) => {
          const words = `${characters.join("")}。`;
          const heading = outline[chapter]?.heading ?? "";
          const sentence = new RegExp(`${heading}按要求做好[^<]*`);
          const [cell = ""] = Object.keys(content.figures).slice(row);
          const figure = new RegExp(`>${row + 1}(</w:t>(?:(?!<w:t[ >]).)*<w:t[^>]*>（${row + 1}）)`);
          const edited = typedOver(typedOver(print, sentence, words), figure, `>${number}$1`);
          const placed = await broughtBack(2025, edited);
          const prose = placed.content.chapters[outline[chapter]?.id ?? ""];
          expect(proseText(prose ?? proseOf()).startsWith(words)).toBe(true);
          expect(placed.content.figures[cell]).toEqual({ value: String(number) });
        },
      ),
      { numRuns: 5 },
    );
  });
});
