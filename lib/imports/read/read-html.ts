import { Parser } from "htmlparser2";
import { HTML_LENGTH, NESTING } from "./limits";
import { type Beside, PageReader } from "./page-reader";
import { dataUrlLength } from "./pictures/data-urls";
import { withoutPictures } from "./pictures/picture-collection";
import { RefusedDocument } from "./refused-document";
import type { SourceBlock } from "./source-block";

/**
 * The blocks of a page. Markup is only read, never kept: of scripts, handlers and styles nothing remains but a note that
 * there were some. Tables that only lay out a page are taken apart.
 */
export function readHtml(
  html: string,
  { pictures = withoutPictures, ...beside }: Beside = {},
): SourceBlock[] {
  if (html.length > HTML_LENGTH && html.length - dataUrlLength(html) > HTML_LENGTH)
    throw new RefusedDocument(`网页过大（${Math.round(html.length / 1_000_000)} MB），不像一份年度报告。`);
  const reader = new PageReader({ pictures, ...beside });
  let nesting = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        nesting += 1;
        if (nesting > NESTING) throw new RefusedDocument("网页的标签嵌套过深，不像一份年度报告，没有导入。");
        reader.open(name, attributes);
      },
      ontext(text) {
        reader.text(text);
      },
      onclosetag(name) {
        nesting -= 1;
        reader.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return reader.end();
}
