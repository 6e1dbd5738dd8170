import { strFromU8 } from "fflate";
import { Parser } from "htmlparser2";
import { RefusedDocument } from "../refused-document";
import type { AsideBlock } from "../source-block";
import type { DocxParts } from "./parts";

const part = "word/comments.xml";

/**
 * The comments of a Word document, each with its author. They are not part of the report, but somebody has to
 * see them. Throws a RefusedDocument for more than `room` of them.
 */
export function commentsOf(parts: DocxParts, room: number): AsideBlock[] {
  const xml = parts[part];
  if (!xml) return [];
  const comments: AsideBlock[] = [];
  let author = "";
  let words = "";
  let inText = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === "w:comment") {
          author = attributes["w:author"]?.trim() ?? "";
          words = "";
        } else if (name === "w:p" && words !== "") words += " ";
        inText = name === "w:t";
      },
      ontext(text) {
        if (inText) words += text;
      },
      onclosetag(name) {
        inText = false;
        if (name !== "w:comment" || words.trim() === "") return;
        if (comments.length >= room)
          throw new RefusedDocument("段落和批注过多，不像一份年度报告，没有导入。");
        comments.push({ kind: "aside", what: "comment", text: `${author && `${author}：`}${words.trim()}` });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(strFromU8(xml));
  return comments;
}
