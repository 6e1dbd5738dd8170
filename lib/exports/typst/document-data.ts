import type { Block } from "@/lib/core/document/block";
import { PICTURE_ALT_MAX } from "@/lib/core/prose/prose-pictures";
import type { Faces, FontRole } from "../fonts/faces";
import { pictureSize } from "../picture-size";
import type { PrintedDocument } from "../printed-document";
import { numberedAnnexes, printedNotes, undrawnPicture } from "../printed-lines";
import { withBreaks } from "../tables/table-breaks";
import type { TableData } from "../tables/table-cell";
import { indicatorData, proseTableData } from "../tables/table-data";
import { drawable } from "./drawable";

/** The input of the template: blocks in which only line and page breaks are left to decide. */
export type DocumentData = {
  title: string;
  author: string;
  keywords: string[];
  /** Year, month, day, hour, minute, second in UTC. */
  date: number[];
  faces: Record<FontRole, { families: string[]; weight: number }>;
  watermark: string[];
  blocks: DrawnBlock[];
  /** Printed at the end if characters could not be drawn; else null. */
  remark: string | null;
};

type DrawnBlock =
  | { type: "title" | "annexTitle"; lines: string[] }
  /** `depth` is the level among the bookmarks, without gaps; `level` determines the font. */
  | { type: "heading"; text: string; level: number; depth: number }
  | { type: "paragraph"; text: string; sticky: boolean }
  | { type: "picture"; path: string; width: number; alt: string }
  | { type: "box"; text: string }
  | ({ type: "table" } & TableData)
  | { type: "tableNote"; lines: string[] }
  | { type: "annexNote"; annexes: { number: string; name: string }[] }
  | { type: "signature"; lines: string[] }
  | { type: "annexLabel"; text: string };

/** The path of a picture for the template; its format is detected from the bytes. */
export function picturePath(pictureId: string): string {
  return `pictures/${pictureId}`;
}

/** What could not be drawn exactly. */
export type Losses = {
  /** Characters replaced by their code point: added as they occur. */
  replaced: Set<string>;
  /**
   * Ids of pictures replaced by a box: those already known to be undecodable, and missing ones, added as they
   * occur.
   */
  undrawn: Set<string>;
};

export function documentData(document: PrintedDocument, faces: Faces, losses: Losses): DocumentData {
  const { title, author, blocks, at, watermark = [] } = document;
  const say = (role: FontRole) => (text: string) => drawable(text, faces.byRole[role], losses.replaced);
  const drawing = { document, undrawn: losses.undrawn, say, depth: depths() };
  const drawn = blocks.flatMap((block, index) => drawnBlock(block, blocks[index + 1], drawing));
  const iso = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)/.exec(at.toISOString()) ?? [];
  return {
    title,
    author,
    keywords: ["政府信息公开", "年度报告", `字体：${faces.statement}`],
    date: iso.slice(1).map(Number),
    faces: faces.byRole,
    watermark: watermark.map(say("levelOne")),
    blocks: drawn,
    remark: losses.replaced.size > 0 ? "注：〔U+〕里是国际编码（Unicode），代替本文件字库中没有的字。" : null,
  };
}

type Drawing = {
  document: PrintedDocument;
  undrawn: Set<string>;
  say: (role: FontRole) => (text: string) => string;
  depth: (level: number) => number;
};

function drawnBlock(block: Block, next: Block | undefined, drawing: Drawing): DrawnBlock[] {
  const { say, depth } = drawing;
  const body = say("body");
  switch (block.type) {
    case "title":
      return [{ type: "title", lines: block.lines.map(say("title")) }];
    case "heading": {
      const role = block.level === 1 ? "levelOne" : block.level === 2 ? "levelTwo" : "body";
      const text = say(role)(`${block.number}${block.text}`);
      return [{ type: "heading", text, level: block.level, depth: depth(block.level) }];
    }
    case "paragraph":
      return [{ type: "paragraph", text: body(block.text), sticky: closes(next) }];
    case "picture":
      return [picture(block, drawing)];
    case "proseTable":
      return [{ type: "table", ...worded(proseTableData(block.rows), say("song")) }];
    case "indicatorTable":
      return block.parts.length > 0 ? [{ type: "table", ...worded(indicatorData(block), say("song")) }] : [];
    case "tableNote":
      return [{ type: "tableNote", lines: printedNotes(block).map(say("song")) }];
    case "annexNote":
      return [
        {
          type: "annexNote",
          annexes: numberedAnnexes(block).map(({ number, name }) => ({ number, name: body(name) })),
        },
      ];
    case "signature":
      return [{ type: "signature", lines: [block.organ, block.date].filter(Boolean).map(body) }];
    case "annex":
      return [
        { type: "annexLabel", text: say("levelOne")(block.label) },
        { type: "annexTitle", lines: [say("title")(block.title)] },
      ];
  }
}

/** True before a closing block, which must not be alone on a page (GB/T 9704, 7.3.5.5). */
function closes(next: Block | undefined): boolean {
  return next?.type === "signature" || next?.type === "annexNote";
}

/** Bookmarks may not skip a level (ISO 14289-1, 7.4.2), though headings may. */
function depths(): (level: number) => number {
  const open: number[] = [];
  return (level) => {
    while (open.length > 0 && (open.at(-1) as number) >= level) open.pop();
    open.push(level);
    return open.length;
  };
}

/** Screen pixels at 96 to the inch, as the page draws them. */
const POINTS_PER_PIXEL = 0.75;

function picture(
  block: Extract<Block, { type: "picture" }>,
  { document, undrawn, say }: Drawing,
): DrawnBlock {
  const alt = say("song")(block.alt.slice(0, PICTURE_ALT_MAX)) || "图片";
  const bytes = document.pictures.get(block.pictureId);
  const size = bytes && !undrawn.has(block.pictureId) ? pictureSize(bytes) : null;
  if (!size) {
    undrawn.add(block.pictureId);
    return { type: "box", text: undrawnPicture(alt) };
  }
  return { type: "picture", path: picturePath(block.pictureId), width: size.width * POINTS_PER_PIXEL, alt };
}

function worded({ groups, ...table }: TableData, say: (text: string) => string): TableData {
  return withBreaks({
    ...table,
    groups: groups.map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map((row) => row.map((cell) => ({ ...cell, text: say(cell.text) }))),
    })),
  });
}
