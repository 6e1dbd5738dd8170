import { descendants, elementsOf, type XmlElement } from "../../xml/xml-tree";
import { mathText } from "./math-text";

/** The text of notes, headers and other stories, one line a paragraph, without codes of fields. */
export function storyText(story: XmlElement): string {
  return descendants(story, "w:p")
    .map((paragraph) => paragraphText(paragraph).trim())
    .filter((line) => line !== "")
    .join(" ");
}

function paragraphText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => {
      switch (child.name) {
        case "w:t":
        case "w:delText":
          return child.children.filter((node) => typeof node === "string").join("");
        case "w:tab":
        case "w:br":
        case "w:cr":
          return " ";
        case "m:oMath":
          return mathText(child);
        // Nested paragraphs are read separately; of alternative drawings the first is read.
        case "w:p":
        case "mc:Fallback":
        case "w:pPr":
        case "w:rPr":
          return "";
        default:
          return paragraphText(child);
      }
    })
    .join("");
}

/** The text of notes by id; separators have none. */
export function notesIn(part: XmlElement | undefined): Map<string, string> {
  const notes = part ? elementsOf(part).filter(({ name }) => /^w:(foot|end)note$/.test(name)) : [];
  return new Map(
    notes
      .filter(({ attributes }) => !/separator|notice/i.test(attributes["w:type"] ?? ""))
      .map((note) => [note.attributes["w:id"] ?? "", storyText(note)]),
  );
}
