import { luckOf } from "../luck";

/**
 * The invented county of the simulated season, its units and what each has to report. Nothing here is read
 * from the product.
 */

export const county = { code: "990201000000", name: "白桦县", organ: "白桦县人民政府" };

type Kind = "township" | "department" | "zone" | "vertical" | "office";

export type SeasonUnit = {
  code: string;
  name: string;
  organ: string;
  kind: Kind;
  /** As in the unit CSV file. */
  label: string;
  key: string;
  /** How it refers to itself. */
  self: string;
  topics: readonly [string, string];
};

const towns = [
  ...["榆林镇", "柳河镇", "松江镇", "桦树镇", "槐荫镇", "枫岭镇", "桑园镇", "梨庄镇", "杏坞镇", "桃沟镇"],
  ...["竹溪镇", "荷塘镇", "兰坡镇", "菊圃镇", "梅岗镇", "棠湾镇", "椿田镇", "栗山镇", "楸店镇", "杉坪镇"],
  ...["柏桥镇", "楠渡镇", "檀石镇", "樟口镇"],
];
const bureaus = [
  ...["发展和改革局", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局"],
  ...["人力资源和社会保障局", "自然资源局", "生态环境局", "住房和城乡建设局", "交通运输局", "水务局"],
  ...["农业农村局", "商务局", "文化和旅游局", "卫生健康局", "退役军人事务局", "应急管理局", "审计局"],
  ...["市场监督管理局", "统计局", "医疗保障局", "城市管理局", "林业和草原局", "乡村建设局", "信访局"],
  ...["粮食和物资储备局", "能源局", "体育局", "地方金融管理局", "政务服务局", "机关事务管理局"],
];
const zones = ["经济开发区", "生态旅游示范区"];
const vertical = ["税务局", "气象局"];

const things = [
  ...["集中供水", "危房改造", "低保审核", "村级公路", "农田水利", "校舍维修", "河道清淤", "垃圾转运"],
  ...["食品摊点", "公租房分配", "征地补偿", "就业培训", "残疾补贴", "防汛物资", "林地管护", "老旧小区"],
  ...["公交线路", "医保报销", "特种设备", "政府采购", "环境监测", "安全检查", "价格认定", "古树名木"],
  ...["粮食收购", "文物巡查", "体育场地", "消防通道", "农机补贴", "统计调查", "信访接待", "档案移交"],
];

function unitOf(kind: Kind, name: string, at: number, label: string): SeasonUnit {
  const isTown = kind === "township";
  const code = isTown
    ? `990201${101 + at}000`
    : `99020100${codeGroups[kind]}${String(at + 1).padStart(2, "0")}`;
  const organ = isTown
    ? `${county.name}${name}人民政府`
    : `${county.name}${name}${kind === "zone" ? "管理委员会" : ""}`;
  const luck = luckOf(Number(code.slice(4)) + 1);
  const first = Math.floor(luck() * things.length);
  const second = (first + 1 + Math.floor(luck() * (things.length - 1))) % things.length;
  return {
    ...{ code, name, kind, label },
    organ: isTown ? `${name}人民政府` : organ,
    key: `${keyGroups[kind]}${String(at + 1).padStart(2, "0")}`,
    self: isTown ? "我镇" : kind === "office" ? "我办" : kind === "zone" ? "我委" : "我局",
    topics: [things[first] ?? "", things[second] ?? ""],
  };
}

const codeGroups: Record<Kind, string> = {
  township: "",
  department: "01",
  zone: "02",
  vertical: "03",
  office: "04",
};
const keyGroups: Record<Kind, string> = {
  township: "zhen",
  department: "ju",
  zone: "qu",
  vertical: "chui",
  office: "ban",
};

/** 24 towns, 34 departments, 2 zones, 2 vertically managed bodies, and the government's office. */
export const units: readonly SeasonUnit[] = [
  ...towns.map((name, at) => unitOf("township", name, at, "乡镇")),
  ...bureaus.map((name, at) => unitOf("department", name, at, "部门")),
  ...zones.map((name, at) => unitOf("zone", name, at, "开发区")),
  ...vertical.map((name, at) => unitOf("vertical", name, at, "垂直管理")),
  unitOf("office", "人民政府办公室", 0, "政府办"),
];

export const unitNamed = (name: string): SeasonUnit => {
  const found = units.find((unit) => unit.name === name);
  if (!found) throw new RangeError(`no unit ${name}`);
  return found;
};

/**
 * 樟口镇 was merged into 檀石镇 at the end of the year before; 楠渡镇 becomes a subdistrict during the
 * season.
 */
export const merged = { from: unitNamed("樟口镇"), into: unitNamed("檀石镇") };
export const renamed = { unit: unitNamed("楠渡镇"), name: "楠渡街道", organ: "楠渡街道办事处" };

/** A unit's name after the season's renaming. */
export const nameIn = (unit: SeasonUnit): string => (unit === renamed.unit ? renamed.name : unit.name);

/** The units that owe the year's report: all except the merged one. */
export const owing: readonly SeasonUnit[] = units.filter(({ code }) => code !== merged.from.code);

/** The units with ten years of older reports: these, and the merged one. */
export const archived: readonly SeasonUnit[] = ["榆林镇", "柳河镇", "檀石镇", "樟口镇"].map(unitNamed);
