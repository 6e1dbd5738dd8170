import type { Block, ProseTableCell } from "../document/block";
import { chapterNumber, headingNumber } from "../prose/numbering/numbering";
import { type Handbook, type HandbookPassage, printedText } from "./handbook";

/**
 * A handbook as an official document: chapters “一、”, topics “（一）”, steps “1.”. `titleOf` returns the title of
 * a referenced topic.
 */
export function handbookBlocks(handbook: Handbook, titleOf: (reference: string) => string): Block[] {
  const title: Block = { type: "title", id: "title", lines: ["阳光年报", handbook.title] };
  return [title, ...handbook.chapters.flatMap((chapter, at) => chapterBlocks(chapter, at, titleOf))];
}

type Chapter = Handbook["chapters"][number];

function chapterBlocks(chapter: Chapter, at: number, titleOf: (reference: string) => string): Block[] {
  const chapterId = `c${at + 1}`;
  const heading = { type: "heading", chapterId } as const;
  return [
    { ...heading, id: chapterId, level: 1, number: chapterNumber(at), text: chapter.title },
    ...chapter.topics.flatMap((topic, index): Block[] => [
      { ...heading, id: topic.id, level: 2, number: headingNumber(2, index), text: topic.title },
      ...topic.passages.flatMap((passage, place) =>
        passageBlocks(passage, { id: `${topic.id}-p${place + 1}`, chapterId, titleOf }),
      ),
    ]),
  ];
}

type Place = { id: string; chapterId: string; titleOf: (reference: string) => string };

function passageBlocks(passage: HandbookPassage, { id, chapterId, titleOf }: Place): Block[] {
  const paragraph = (text: string, at = 0): Block => ({
    type: "paragraph",
    id: at === 0 ? id : `${id}s${at}`,
    text: printedText(text),
    chapterId,
  });
  if (typeof passage === "string") return [paragraph(passage)];
  if ("steps" in passage) return passage.steps.map((step, at) => paragraph(`${at + 1}.${step}`, at + 1));
  if ("picture" in passage)
    return [{ type: "picture", id, pictureId: passage.picture, alt: printedText(passage.alt), chapterId }];
  if ("table" in passage)
    return [
      { type: "proseTable", id, rows: passage.table.map((row, at) => cells(row, at === 0)), chapterId },
    ];
  if ("commands" in passage)
    return [
      {
        type: "proseTable",
        id,
        rows: [[{ text: passage.commands.join("\n"), header: false, colspan: 1, rowspan: 1 }]],
        chapterId,
      },
    ];
  return [paragraph(`另见：${passage.see.map(titleOf).join("；")}。`)];
}

function cells(row: readonly string[], header: boolean): ProseTableCell[] {
  return row.map((text) => ({ text: printedText(text), header, colspan: 1, rowspan: 1 }));
}
