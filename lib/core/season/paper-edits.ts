import { numberInWords } from "../prose/numbering/numbering";
import type { PaperBlock } from "./paper-text";

/** Changes of a paper's parts and its tables' rows: each returns new blocks with their numbers in order. */

export type AddedPart = "paragraph" | "heading";

/** With an empty part after the one of that id. */
export function withPart(
  blocks: readonly PaperBlock[],
  after: string,
  { kind, id }: { kind: AddedPart; id: string },
): PaperBlock[] {
  const added: PaperBlock =
    kind === "heading"
      ? { type: "heading", id, level: 1, number: numberOf(0), text: "", chapterId: id }
      : { type: "paragraph", id, text: "", chapterId: "paper" };
  return renumbered(blocks.flatMap((block) => (block.id === after ? [block, added] : [block])));
}

export function withoutPart(blocks: readonly PaperBlock[], id: string): PaperBlock[] {
  return renumbered(blocks.filter((block) => block.id !== id));
}

/** With a part that was removed, where it was. */
export function withPartBack(blocks: readonly PaperBlock[], part: PaperBlock, index: number): PaperBlock[] {
  return renumbered([...blocks.slice(0, index), part, ...blocks.slice(index)]);
}

/** Headings of the first level are numbered through; one with a number of the county's own keeps it. */
function renumbered(blocks: readonly PaperBlock[]): PaperBlock[] {
  let index = 0;
  return blocks.map((block) => {
    if (
      block.type !== "heading" ||
      block.level !== 1 ||
      !/^([一二三四五六七八九十]+|\d+)、$/.test(block.number)
    )
      return block;
    const number = numberOf(index);
    index += 1;
    return number === block.number ? block : { ...block, number };
  });
}

const numberOf = (index: number) => `${numberInWords(index + 1)}、`;

type TableBlock = Extract<PaperBlock, { type: "proseTable" }>;

/** With an empty row after that one of the body, counted from 0; -1 is before all of them. */
export function withRow(block: TableBlock, after: number): TableBlock {
  const [head = [], ...body] = block.rows;
  const added = head.map(() => ({ text: "", header: false, colspan: 1, rowspan: 1 }));
  return withBody(block, [...body.slice(0, after + 1), added, ...body.slice(after + 1)]);
}

/** Without that row of the body, counted from 0. */
export function withoutRow(block: TableBlock, line: number): TableBlock {
  return withBody(
    block,
    block.rows.slice(1).filter((_, at) => at !== line),
  );
}

/** A column of serial numbers counts the rows. */
function withBody(block: TableBlock, body: TableBlock["rows"]): TableBlock {
  const [head = []] = block.rows;
  const serial = head.findIndex(({ text }) => text.trim() === "序号");
  const counted = body.map((cells, line) =>
    cells.map((cell, at) => (at === serial ? { ...cell, text: String(line + 1) } : cell)),
  );
  return { ...block, rows: [head, ...counted] };
}
