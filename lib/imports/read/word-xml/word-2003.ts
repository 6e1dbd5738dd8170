import { strToU8, type Zippable } from "fflate";
import { element, writeXml } from "../xml/write-xml";
import { elementsOf, firstChild, isElement, type XmlElement, type XmlNode } from "../xml/xml-tree";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Names that Word 2003 spelled differently from later formats. */
const renamed: Record<string, string> = { "w:vmerge": "w:vMerge", "w:listPr": "w:numPr" };

/**
 * A Word 2003 document as the parts of a .docx: the vocabulary is nearly the same, but changes and notes are
 * stored differently.
 */
export function partsOfWord2003(root: XmlElement): Zippable {
  const notes: XmlElement[] = [];
  const stories: XmlElement[] = [];
  const body = firstChild(root, "w:body") ?? element("w:body");
  const content = converted(body, notes, stories);
  const part = (name: string, ...children: XmlNode[]) =>
    strToU8(writeXml(element(name, { "xmlns:w": word, "xmlns:r": relations }, ...children)));
  const headers = stories.map((story, at) => [
    `word/${story.name === "w:hdr" ? "header" : "footer"}${at + 1}.xml`,
    part(story.name, ...story.children),
  ]);
  const styles = firstChild(root, "w:styles");
  return {
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": part("w:document", content),
    "word/footnotes.xml": part("w:footnotes", ...notes),
    ...(styles ? { "word/styles.xml": part("w:styles", ...styles.children) } : {}),
    ...Object.fromEntries(headers),
  };
}

function converted(source: XmlElement, notes: XmlElement[], stories: XmlElement[]): XmlElement {
  const children = source.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    const inner = () => converted(child, notes, stories);
    switch (child.name) {
      // Sections contain their paragraphs.
      case "wx:sect":
      case "wx:sub-section":
      case "wx:pBdrGroup":
      case "aml:content":
        return inner().children;
      case "aml:annotation":
        return annotation(child, inner());
      case "w:hdr":
      case "w:ftr":
        stories.push(inner());
        return [];
      case "w:footnote":
      case "w:endnote": {
        const id = String(notes.length + 1);
        notes.push({ name: "w:footnote", attributes: { "w:id": id }, children: inner().children });
        return [element("w:footnoteReference", { "w:id": id })];
      }
      default:
        return [inner()];
    }
  });
  return { ...source, name: renamed[source.name] ?? source.name, children };
}

/** Deleted text is marked as such; inserted text is text; bookmarks and comments contain none. */
function annotation({ attributes }: XmlElement, inner: XmlElement): XmlNode[] {
  const type = attributes["w:type"] ?? "";
  if (type === "Word.Deletion") return [element("w:del", {}, ...inner.children)];
  if (type === "Word.Comment")
    return elementsOf(inner).length === 0 ? [] : [element("w:r", {}, ...commentReference(inner))];
  return type === "Word.Insertion" || type === "Word.Formatting" ? inner.children : [];
}

/** A comment is set aside like a note, with its place and its text. */
function commentReference(inner: XmlElement): XmlNode[] {
  const text = elementsOf(inner)
    .flatMap((paragraph) => paragraphWords(paragraph))
    .join(" ");
  return [element("w:rPr", {}, element("w:vanish")), element("w:t", {}, text)];
}

function paragraphWords(node: XmlElement): string[] {
  if (node.name === "w:t") return [node.children.filter((child) => !isElement(child)).join("")];
  return elementsOf(node).flatMap(paragraphWords);
}
