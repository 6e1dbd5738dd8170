import { strToU8 } from "fflate";
import { expect, it } from "vitest";
import { placeDocument } from "../../place/place-document";
import { readDocument } from "../read-document";
import { unaccounted } from "../testing/account";
import { commentsOf } from "./docx-comments";
import { docxOf, wordParagraph } from "./testing-docx";
import { unpackDocx } from "./unpack-docx";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const comment = (id: number, author: string, words: string[]) =>
  `<w:comment w:id="${id}" w:author="${author}">${words.map((text) => wordParagraph(text)).join("")}</w:comment>`;

const corrected = docxOf(
  wordParagraph("青石镇2025年政府信息公开工作年度报告") +
    wordParagraph("一、总体情况") +
    '<w:p><w:r><w:t>全年公开</w:t></w:r><w:del w:id="1"><w:r><w:delText>90</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>96</w:t></w:r></w:ins><w:r><w:t>条信息。</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
  {
    more: {
      "word/comments.xml": strToU8(
        `<?xml version="1.0"?><w:comments ${word}>${comment(0, "李镇长", ["请核对&lt;96&gt;", "再报"])}${comment(1, "", ["格式"])}${comment(2, "李镇长", [""])}</w:comments>`,
      ),
    },
  },
);

it("tracked changes are read as accepted, and comments are set aside", async () => {
  const source = await readDocument(corrected, "草稿.docx");
  const placed = placeDocument(source, { year: 2025 });
  expect(JSON.stringify(placed.content.chapters)).toContain("全年公开96条信息。");
  expect(JSON.stringify(placed.content)).not.toContain("核对");
  expect(placed.findings.filter(({ code }) => code === "I-comment").map(({ message }) => message)).toEqual([
    "Word 批注没有导入，请对照处理：李镇长：请核对<96> 再报",
    "Word 批注没有导入，请对照处理：格式",
  ]);
  expect(placed.cleaned.filter(({ step }) => step === "comment").map(({ text }) => text)).toEqual([
    "李镇长：请核对<96> 再报",
    "格式",
  ]);
  expect(unaccounted(source, placed)).toEqual({});
});

it("more comments than a document may have blocks are refused", () => {
  const many = unpackDocx(corrected).parts;
  expect(commentsOf(many, 2)).toHaveLength(2);
  expect(() => commentsOf(many, 1)).toThrow(/批注过多/);
});
