import { descendants, elementsOf, type XmlElement } from "../../xml/xml-tree";
import { mathText } from "./math-text";

/** The words of notes, headers and other stories beside the text, a paragraph a line; codes of fields are no words. */
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
        // Paragraphs within are read by themselves; of two drawings of one thing the first counts.
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

/** The words of notes by their ids; separators have none. */
export function notesIn(part: XmlElement | undefined): Map<string, string> {
  const notes = part ? elementsOf(part).filter(({ name }) => /^w:(foot|end)note$/.test(name)) : [];
  return new Map(
    notes
      .filter(({ attributes }) => !/separator|notice/i.test(attributes["w:type"] ?? ""))
      .map((note) => [note.attributes["w:id"] ?? "", storyText(note)]),
  );
}
