import { Parser } from "htmlparser2";
import { BlockWriter } from "./block-writer";
import { HTML_LENGTH, NESTING } from "./limits";
import { dataUrlLength } from "./pictures/data-urls";
import { type PictureSource, withoutPictures } from "./pictures/picture-collection";
import { RefusedDocument } from "./refused-document";
import type { SourceBlock } from "./source-block";

/** Their content is no text of the page. */
const code = new Set(["script", "style", "noscript", "template", "iframe", "object", "svg", "math"]);
const navigation = new Set(["nav", "footer", "aside", "button", "select", "textarea"]);
const bold = new Set(["b", "strong"]);
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/**
 * The blocks of a page. Markup is only read, never kept: of scripts, handlers and styles nothing remains but a note that
 * there were some. Tables that only lay out a page are taken apart. `pictures` tells what becomes of an image.
 */
export function readHtml(html: string, pictures: PictureSource = withoutPictures): SourceBlock[] {
  if (html.length > HTML_LENGTH && html.length - dataUrlLength(html) > HTML_LENGTH)
    throw new RefusedDocument(`网页过大（${Math.round(html.length / 1_000_000)} MB），不像一份年度报告。`);
  const writer = new BlockWriter();
  /** What is open and withheld from the text: the outermost such element, and how deep it nests in itself. */
  let withheld: {
    name: string;
    depth: number;
    what: "code" | "navigation" | "hidden" | "pageTitle";
    text: string;
  } | null = null;
  let nesting = 0;
  /** Scripts and the like that stand within what is withheld: their text is none, either. */
  let codeWithin = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nesting += 1;
        if (nesting > NESTING) throw new RefusedDocument("网页的标签嵌套过深，不像一份年度报告，没有导入。");
        if (withheld) {
          if (name === withheld.name) withheld.depth += 1;
          else if (code.has(name)) codeWithin += 1;
          return;
        }
        const what = withholding(name, attributes);
        if (what) withheld = { name, depth: 1, what, text: "" };
        else if (name === "img") writer.picture(attributes.alt ?? "", pictures(attributes.src ?? ""));
        else open(writer, name, attributes);
      },
      ontext(text) {
        if (!withheld) writer.text(text);
        else if (codeWithin === 0 && withheld.what !== "code") withheld.text += text;
      },
      onclosetag(name) {
        nesting -= 1;
        if (!withheld) {
          close(writer, name);
        } else if (name !== withheld.name && code.has(name)) {
          codeWithin = Math.max(0, codeWithin - 1);
        } else if (name === withheld.name && --withheld.depth === 0) {
          writer.aside(withheld.what, withheld.text);
          withheld = null;
          codeWithin = 0;
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return writer.end();
}

function withholding(
  name: string,
  attributes: Record<string, string>,
): "code" | "navigation" | "hidden" | "pageTitle" | null {
  if (name === "title") return "pageTitle";
  if (code.has(name)) return "code";
  if (navigation.has(name)) return "navigation";
  const empty = ["br", "hr", "img", "input", "meta", "link", "col", "wbr"].includes(name);
  const hidden =
    "hidden" in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? "");
  return hidden && !empty ? "hidden" : null;
}

function open(writer: BlockWriter, name: string, attributes: Record<string, string>): void {
  if (bold.has(name)) writer.bold(1);
  else if (name === "table") writer.openTable();
  else if (name === "tr") writer.openRow();
  else if (name === "article") writer.openArticle();
  else if (name === "td" || name === "th")
    writer.openCell(name === "th", span(attributes.colspan, 50), span(attributes.rowspan, 200));
  else if (!inline.has(name)) openBlock(writer, name);
}

function openBlock(writer: BlockWriter, name: string): void {
  writer.endLine();
  const rank = /^h([1-6])$/.exec(name)?.[1];
  if (rank) writer.rank = Number(rank);
  if (name === "ol") writer.lists.push(true);
  if (name === "ul") writer.lists.push(false);
  if (name === "li") writer.item = writer.lists.at(-1) ?? false;
}

function close(writer: BlockWriter, name: string): void {
  if (bold.has(name)) writer.bold(-1);
  else if (name === "table") writer.closeTable();
  else if (name === "caption") writer.caption();
  else if (name === "article") writer.closeArticle();
  else if (name === "td" || name === "th" || name === "tr") writer.closeCell();
  else if (!inline.has(name)) closeBlock(writer, name);
}

function closeBlock(writer: BlockWriter, name: string): void {
  writer.endLine();
  if (/^h[1-6]$/.test(name)) writer.rank = null;
  if (name === "ol" || name === "ul") writer.lists.pop();
  if (name === "li") writer.item = false;
}

function span(value: string | undefined, most: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}
