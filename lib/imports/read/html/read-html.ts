import { Parser } from "htmlparser2";
import { HtmlReader } from "@/lib/core/prose/html/html-reader";
import { HtmlLimitError, type HtmlLimits } from "@/lib/core/prose/html/limits";
import type { HtmlOptions } from "@/lib/core/prose/html/options";
import { joinNumbers } from "../join-numbers";
import { HTML_LENGTH, NESTING, SOURCE_BLOCKS, TABLE_CELLS, TEXT_LENGTH } from "../limits";
import { dataUrlLength } from "../pictures/data-urls";
import { type PictureSource, withoutPictures } from "../pictures/picture-collection";
import { RefusedDocument } from "../refused-document";
import type { AsideBlock, PictureBlock, SourceBlock } from "../source-block";
import { readText } from "../text/read-text";
import { articleOf } from "./article";

/** What a page refers to by address or number; readers of other formats also use it. */
export type ReadHtmlOptions = {
  /** Decides whether an image is included. */
  pictures?: PictureSource;
  /** Texts set aside, by the number in `<x-aside>`. */
  asides?: readonly Omit<AsideBlock, "kind">[];
  /** Blocks to insert, by the number in `<x-chunk>`. */
  chunks?: readonly (readonly SourceBlock[])[];
};

const limits: HtmlLimits = {
  text: TEXT_LENGTH,
  blocks: SOURCE_BLOCKS,
  cells: TABLE_CELLS,
  nesting: NESTING,
};

const refusals: Record<keyof HtmlLimits, string> = {
  text: `文字过长，不像一份年度报告；最多 ${TEXT_LENGTH / 10_000} 万字。`,
  blocks: `段落过多，最多 ${SOURCE_BLOCKS} 段。`,
  cells: `表格过大，最多 ${TABLE_CELLS} 格。`,
  nesting: "网页的标签嵌套过深，不像一份年度报告，没有导入。",
};

/**
 * The blocks of a page. Scripts, handlers and styles leave only a note that there were some. Tables used for
 * layout are resolved.
 */
export function readHtml(html: string, beside: ReadHtmlOptions = {}): SourceBlock[] {
  if (html.length > HTML_LENGTH && html.length - dataUrlLength(html) > HTML_LENGTH)
    throw new RefusedDocument(`网页过大（${Math.round(html.length / 1_000_000)} MB），不像一份年度报告。`);
  return withinLimits(() => {
    const reader = new HtmlReader<PictureBlock>(htmlOptions(beside));
    parse(html, reader);
    const { blocks, articles } = reader.end();
    return joinNumbers(articleOf(blocks, articles));
  });
}

export function htmlOptions(beside: ReadHtmlOptions): HtmlOptions<PictureBlock> {
  const { pictures = withoutPictures } = beside;
  return {
    picture: ({ src = "" }, alt) => ({ kind: "picture", alt, ...pictures(src) }),
    line: collapsed,
    preformatted: readText,
    standIns: standInsOf(beside),
    copiedByHand: false,
    numbersItems: false,
    limits,
  };
}

/** Turns an exceeded limit into a RefusedDocument with a message. */
export function withinLimits<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof HtmlLimitError ? new RefusedDocument(refusals[error.limit]) : error;
  }
}

function parse(html: string, reader: HtmlReader<PictureBlock>): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
}

/** A web page gets no placeholders: in it such an element would be its own, with its own text. */
function standInsOf({ asides, chunks }: ReadHtmlOptions) {
  return {
    ...(asides ? { "x-aside": (at: string) => asAside(asides[Number(at)]) } : {}),
    ...(chunks ? { "x-chunk": (at: string) => chunks[Number(at)] ?? [] } : {}),
  };
}

function asAside(aside: Omit<AsideBlock, "kind"> | undefined): AsideBlock | SourceBlock[] {
  return aside ? { kind: "aside", ...aside } : [];
}

function collapsed(text: string): string {
  return text.replace(/[\t\n\r\f ]+/g, " ").trim();
}
