import type { SeasonUnit } from "../season/world";

/**
 * Invented counties for journeys that change a whole county: joint release, scores, sums. They are loaded
 * beside the demonstration (load.ts); each unit with a report is written on by one journey alone.
 */

/** How far a unit's report has come. */
type Stage = "submitted" | "reviewing" | "approved" | "published";

export type JourneyUnit = SeasonUnit & { filed: { year: number; stage: Stage } | null };

/** `unitCode`: where the roles are held. */
export type JourneyPerson = {
  username: string;
  name: string;
  unitCode: string;
  roles: readonly ("clerk" | "signer" | "reviewer" | "administrator")[];
};

export type JourneyCounty = {
  code: string;
  name: string;
  organ: string;
  units: readonly JourneyUnit[];
  people: readonly JourneyPerson[];
};

/** The report year in progress. */
export const year = 2025;

const topics = [
  ["集中供水", "危房改造"],
  ["河道清淤", "村级公路"],
  ["校舍维修", "低保审核"],
  ["食品摊点", "征地补偿"],
  ["就业培训", "农机补贴"],
] as const;

/** A town, or a township if its name says so. Its clerk's username is the key, its signer's `${key}-sign`. */
function town(countyCode: string, at: number, [key, name]: [string, string], stage?: Stage, of = year) {
  return {
    ...{ code: `${countyCode.slice(0, 6)}${101 + at}000`, name, organ: `${name}人民政府`, key },
    ...{ kind: "township" as const, label: "乡镇", self: name.endsWith("乡") ? "我乡" : "我镇" },
    topics: topics[at % topics.length] ?? topics[0],
    filed: stage ? { year: of, stage } : null,
  };
}

const baichuan = "990301000000";
const tongjiang = "990302000000";

/** For the moves of a season: units, deadlines, decisions, joint release, take-down. */
export const moving: JourneyCounty = {
  ...{ code: baichuan, name: "柏川县", organ: "柏川县人民政府" },
  units: [
    town(baichuan, 0, ["dukou", "渡口镇"], "published", year - 1),
    town(baichuan, 1, ["baiquan", "柏泉镇"]),
    town(baichuan, 2, ["nanping-xiang", "南坪乡"], "published"),
    town(baichuan, 3, ["xiqiao", "西桥镇"]),
    town(baichuan, 4, ["shangwan", "上湾镇"], "approved"),
    town(baichuan, 5, ["xiawan", "下湾镇"], "approved"),
    town(baichuan, 6, ["changling", "长岭镇"], "published"),
    town(baichuan, 7, ["baisha", "白沙镇"], "reviewing"),
    town(baichuan, 8, ["songkou", "松口镇"], "submitted"),
    town(baichuan, 9, ["shimen", "石门镇"], "reviewing"),
  ],
  people: [
    person("baichuan-guanli", "尚立规", baichuan, "administrator"),
    person("baichuan-shenhe", "纪明理", baichuan, "reviewer"),
    person("baichuan-shenhe2", "闻细心", baichuan, "reviewer"),
  ],
};

/** For what a county makes of its units' reports: archive, sums and its own report, scores. */
export const adding: JourneyCounty = {
  ...{ code: tongjiang, name: "桐江县", organ: "桐江县人民政府" },
  units: [
    town(tongjiang, 0, ["linhe", "临河镇"], "published"),
    town(tongjiang, 1, ["qianshan", "前山镇"], "published"),
  ],
  people: [
    person("tongjiang-shenhe", "汪持平", tongjiang, "reviewer"),
    person("tongjiang-shenhe2", "苗入微", tongjiang, "reviewer", "clerk"),
    person("tongjiang-sign", "高定成", tongjiang, "signer"),
  ],
};

export const counties = [moving, adding];

export function unitNamed({ units }: JourneyCounty, name: string): JourneyUnit {
  const found = units.find((unit) => unit.name === name);
  if (!found) throw new RangeError(`no unit ${name}`);
  return found;
}

function person(username: string, name: string, unitCode: string, ...roles: JourneyPerson["roles"]) {
  return { username, name, unitCode, roles };
}
