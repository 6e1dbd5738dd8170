export const unitKinds = ["province", "city", "county", "township", "department"] as const;
export type UnitKind = (typeof unitKinds)[number];

export const unitKindLabels: Record<UnitKind, string> = {
  province: "省级",
  city: "市级",
  county: "县级",
  township: "乡镇（街道）",
  department: "部门",
};

/** A node of the tree of units. `code` has 12 digits; `organ` is the unit as it signs; `parentCode` is null at the top. */
export type Unit = {
  code: string;
  name: string;
  kind: UnitKind;
  organ: string;
  parentCode: string | null;
  demonstration: boolean;
};
