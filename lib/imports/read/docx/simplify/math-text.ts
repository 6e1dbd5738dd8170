import { elementsOf, firstChild, type XmlElement } from "../../xml/xml-tree";

/** An equation as one line of text: “98.5%”, “3/4”, “x²”. No character is lost. */
export function mathText(element: XmlElement): string {
  const part = (name: string) => {
    const found = firstChild(element, name);
    return found ? mathText(found) : "";
  };
  switch (element.name) {
    case "m:t":
    case "w:t":
      return element.children.filter((node) => typeof node === "string").join("");
    case "m:f":
      return `${part("m:num")}/${part("m:den")}`;
    case "m:sSup":
      return `${part("m:e")}${raised(part("m:sup"))}`;
    case "m:rad":
      return `${part("m:deg")}√${part("m:e")}`;
    case "m:d":
      return `（${elementsOf(element)
        .filter(({ name }) => name === "m:e")
        .map(mathText)
        .join("，")}）`;
    case "m:nary":
      return `∑${part("m:sub")}${part("m:sup")}${part("m:e")}`;
    default:
      return elementsOf(element).map(mathText).join("");
  }
}

function raised(text: string): string {
  return text === "2" ? "²" : text === "3" ? "³" : `^${text}`;
}
