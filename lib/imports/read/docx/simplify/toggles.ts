import { elementsOf, firstChild, type XmlElement } from "../../xml/xml-tree";

/** Whether text is hidden or struck out; undefined if not specified, so that the enclosing style decides. */
export type Toggles = { hidden?: boolean; struck?: boolean };

/** The toggles in the properties of a run or style. */
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

/** The toggles of every style by id, those of its base styles included. */
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

/** Limit for chains of styles based on one another. */
const DEPTH_MAX = 20;

function resolve(id: string, named: ReadonlyMap<string, XmlElement>, depth: number): Toggles {
  const style = named.get(id);
  if (!style || depth > DEPTH_MAX) return {};
  const base = firstChild(style, "w:basedOn")?.attributes["w:val"] ?? "";
  return { ...resolve(base, named, depth + 1), ...togglesIn(firstChild(style, "w:rPr")) };
}
