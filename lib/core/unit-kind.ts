/**
 * The kinds of units, each after those that may be its parent. `township` is a town, a township or a street
 * office: its name shows which.
 */
export const unitKinds = [
  "province",
  "city",
  "county",
  "township",
  "zone",
  "office",
  "department",
  "body",
  "vertical",
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The levels that the rules on words and figures distinguish. */
export type UnitLevel = "province" | "city" | "county" | "township" | "department";

/**
 * The properties of a kind of unit.
 * - `reports`: it owes its county, or its city, a report every year;
 * - `collects`: it collects the reports of its units in a season of its own, adds them up and publishes its
 *   own report. If its parent collects too, it owes that report to its parent; its units owe none to the
 *   parent;
 * - `adding`: its figures are `summed` in the county's, or it is only `listed` there;
 * - `due`: its deadline is set by its county, or also by the Regulation (Art. 49: 31 January).
 */
export type KindTraits = {
  label: string;
  level: UnitLevel;
  reports: boolean;
  collects: boolean;
  adding: "summed" | "listed";
  due: "county" | "statutory";
};

export const kindTraits: Readonly<Record<UnitKind, KindTraits>> = {
  province: kind("省级", { level: "province", reports: false }),
  city: kind("市级", { level: "city", reports: false, collects: true }),
  county: kind("县级", { level: "county", reports: false, collects: true }),
  office: kind("政府办公室", { due: "statutory" }),
  department: kind("部门", { due: "statutory" }),
  township: kind("乡镇（街道）", { level: "township" }),
  zone: kind("开发区（管委会）", {}),
  body: kind("其他单位", { due: "statutory" }),
  // Its figures are reported within its own hierarchy: the county lists it and adds nothing.
  vertical: kind("垂直管理部门", { adding: "listed", due: "statutory" }),
};

/** The kinds that owe a report every year; then those that are only parents of others. */
export const reportingKinds: readonly UnitKind[] = unitKinds.filter((kind) => kindTraits[kind].reports);
export const areaKinds: readonly UnitKind[] = unitKinds.filter((kind) => !kindTraits[kind].reports);
/** The kinds that hold a season of their own. */
export const collectingKinds: readonly UnitKind[] = unitKinds.filter((kind) => kindTraits[kind].collects);

/**
 * True if a unit owes a report to the county or city in whose season it is listed; that county or city itself
 * does not.
 */
export function owesReportTo(
  collector: { code: string },
  { code, kind }: { code: string; kind: UnitKind },
): boolean {
  return code !== collector.code && (kindTraits[kind].reports || kindTraits[kind].collects);
}

/**
 * True if a kind of unit is counted in a season, and its figures and scores with it. A vertically led body
 * reports in its own line: it is listed beside the others, and in no number of them.
 */
export function isCountedKind(of: UnitKind): boolean {
  return kindTraits[of].adding === "summed";
}

/** The groups of kinds in the lists of a county or a city. */
export const kindGroups = ["county", "department", "township", "other"] as const;
export type KindGroup = (typeof kindGroups)[number];
export const kindGroupLabels: Readonly<Record<KindGroup, string>> = {
  county: "县（市、区）",
  department: "部门",
  township: "镇街",
  other: "其他",
};

export function kindGroupOf(of: UnitKind): KindGroup {
  if (of === "township" || of === "county") return of;
  return of === "department" || of === "office" ? "department" : "other";
}

function kind(label: string, traits: Partial<KindTraits>): KindTraits {
  return {
    label,
    level: "department",
    reports: true,
    collects: false,
    adding: "summed",
    due: "county",
    ...traits,
  };
}

const names: { kind: UnitLevel; names: RegExp }[] = [
  { kind: "township", names: /(?:镇|乡|苏木|街道?)(?:人民政府|办事处|政府)?$/ },
  { kind: "province", names: /(?:省|自治区)(?:人民政府)?$/ },
  { kind: "county", names: /(?:县|区|旗)(?:人民政府)?$/ },
  { kind: "city", names: /(?:市|州|盟|地区)(?:人民政府)?$/ },
];

const institutions =
  /(?:中心|学校|中学|小学|幼儿园|学院|大学|医院|卫生[院所室]|图书馆|文化馆|博物馆|档案馆|体育馆|福利院|敬老院|服务站|推广站|监测站|研究[所院]|设计院|出版社|电视台|电台|公司|[大中支]队|[一-龥]{2}[股科]|(?:司法|财政|派出|税务|国土|工商|管理)所)$/;

/**
 * False for a body that makes no 行政规范性文件 of its own: public institutions, companies, and the sections and
 * branches of a department. Governments, their departments and offices may, within their powers. Decided by
 * what the county registered for the unit (`registered`), else by the kind that it lists, or by the name if
 * no list of units has it.
 */
export function mayMakeDocuments(
  organ: string,
  listed?: UnitKind,
  registered: boolean | null = null,
): boolean {
  if (registered !== null) return registered;
  if (listed !== undefined) return listed !== "body";
  return !institutions.test(organ.replace(/[\s\u3000]/g, ""));
}

/**
 * The kind of unit that an organ's full name shows: “青山县水务局” is a department, “青山县青石镇人民政府” a township. An
 * organ that is neither a government nor a street office is a department of one.
 */
export function unitKindOf(organ: string): UnitLevel {
  const name = organ.replace(/[\s\u3000]/g, "");
  if (name === "") return "township";
  if (/(?:管理委员会|管委会|(?:开发|高新|经开|高新技术|园|度假|示范|保税|综保|景|风景名胜)区)$/.test(name))
    return "department";
  return names.find((each) => each.names.test(name))?.kind ?? "department";
}
