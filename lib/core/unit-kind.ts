export type UnitKind = "province" | "city" | "county" | "township" | "department";

const kinds: { kind: UnitKind; names: RegExp }[] = [
  { kind: "township", names: /(?:镇|乡|苏木|街道)(?:人民政府|办事处|政府)?$/ },
  { kind: "province", names: /(?:省|自治区)(?:人民政府)?$/ },
  { kind: "county", names: /(?:县|区|旗)(?:人民政府)?$/ },
  { kind: "city", names: /(?:市|州|盟|地区)(?:人民政府)?$/ },
];

/**
 * What kind of unit an organ's full name tells: “青山县水务局” is a department, “青山县青石镇人民政府” a township. Whatever is
 * neither a government nor a street is a department of one.
 */
export function unitKindOf(organ: string): UnitKind {
  const name = organ.replace(/[\s\u3000]/g, "");
  if (name === "") return "township";
  if (/(?:管理委员会|管委会|开发区|新区管委会)$/.test(name)) return "department";
  return kinds.find(({ names }) => names.test(name))?.kind ?? "department";
}
