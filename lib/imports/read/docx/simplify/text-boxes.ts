import { element } from "../../xml/write-xml";
import {
  descendants,
  elementsOf,
  isElement,
  wordsIn,
  type XmlElement,
  type XmlNode,
} from "../../xml/xml-tree";

/** A drawing split into the paragraphs of its text boxes and the rest, if there is anything to show. */
export type DrawingParts = { boxes: XmlElement[]; shown: XmlElement | null };

export function takeApart(drawing: XmlElement): DrawingParts {
  const boxes: XmlElement[] = [];
  const rest = without(drawing, boxes);
  const words = wordsDrawn(rest);
  const shown = hasPicture(rest) ? rest : null;
  return { boxes: [...boxes, ...words], shown };
}

/** The drawing without its boxes, whose paragraphs are added to `boxes`. */
function without(drawing: XmlElement, boxes: XmlElement[]): XmlElement {
  const children = drawing.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    if (child.name === "w:txbxContent") {
      boxes.push(...elementsOf(child));
      return [];
    }
    // Of alternative drawings the first is read.
    if (child.name === "mc:AlternateContent") return [without(chosen(child), boxes)];
    return [without(child, boxes)];
  });
  return { ...drawing, children };
}

/** Text of shapes that are not text boxes: in a canvas, or ornamental. */
function wordsDrawn(drawing: XmlElement): XmlElement[] {
  const canvas = descendants(drawing, "a:p").map(wordsIn);
  const ornaments = descendants(drawing, "v:textpath").map(({ attributes }) => attributes.string ?? "");
  return [...canvas, ...ornaments]
    .filter((words) => words.trim() !== "")
    .map((words) =>
      element("w:p", {}, element("w:r", {}, element("w:t", { "xml:space": "preserve" }, words))),
    );
}

function hasPicture(drawing: XmlElement): boolean {
  return descendants(drawing, "a:blip").length > 0 || descendants(drawing, "v:imagedata").length > 0;
}

/**
 * The content of the alternative to read: the choice (newer formats) if it contains text, else the fallback
 * for older programs.
 */
export function chosen(alternatives: XmlElement): XmlElement {
  const [choice, fallback] = ["mc:Choice", "mc:Fallback"].map((name) =>
    elementsOf(alternatives).find((child) => child.name === name),
  );
  const none = element("mc:Choice");
  if (!choice) return fallback ?? none;
  const speaks = (one: XmlElement) =>
    descendants(one, "w:t").length > 0 || descendants(one, "a:blip").length > 0;
  return speaks(choice) || !fallback ? choice : fallback;
}
