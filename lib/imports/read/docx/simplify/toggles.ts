import { elementsOf, firstChild, type XmlElement } from "../../xml/xml-tree";

/** Whether words are hidden or struck out; undefined where nothing is said, and what stands outside decides. */
export type Toggles = { hidden?: boolean; struck?: boolean };

/** What a run's or a style's own properties say. */
export function togglesIn(properties: XmlElement | undefined): Toggles {
  const hidden = isOn(properties, "w:vanish");
  const struck = isOn(properties, "w:strike");
  const twice = isOn(properties, "w:dstrike");
  return {
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined && twice === undefined ? {} : { struck: Boolean(struck) || Boolean(twice) }),
  };
}

function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = firstChild(properties, name);
  if (!found) return undefined;
  return !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "true");
}

/** What every style says of its words, with what it is based on, by the style's id. */
export function togglesOfStyles(styles: XmlElement | undefined): Map<string, Toggles> {
  const named = new Map(
    (styles ? elementsOf(styles) : [])
      .filter(({ name }) => name === "w:style")
      .map((style) => [style.attributes["w:styleId"] ?? "", style] as const),
  );
  const resolved = new Map<string, Toggles>();
  for (const id of named.keys()) resolved.set(id, resolve(id, named, 0));
  return resolved;
}

/** Styles are based on one another at most so often. */
const DEPTH_MAX = 20;

function resolve(id: string, named: ReadonlyMap<string, XmlElement>, depth: number): Toggles {
  const style = named.get(id);
  if (!style || depth > DEPTH_MAX) return {};
  const base = firstChild(style, "w:basedOn")?.attributes["w:val"] ?? "";
  return { ...resolve(base, named, depth + 1), ...togglesIn(firstChild(style, "w:rPr")) };
}
