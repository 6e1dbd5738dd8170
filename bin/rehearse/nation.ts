import type { UnitKind } from "@/lib/core/unit-kind";
import { pinyinOf } from "@/lib/units/pinyin/pinyin-of";

/**
 * The size of the nation in the national statistics: provinces, cities, counties, and townships of a county
 * (38,192 in all).
 */
const NATION = { provinces: 31, cities: 333, counties: 2_728, townships: 14 };

/** Names are combined from these characters; any that exist do so by chance. */
const first = [..."青白松云金银清平永安兴和太长大新东西南北红黄石龙凤马双三五九"];
const last = [..."石鹭岭溪沙河泉山桥湖塘坪湾营堡店口家庄林田岗沟台井原阳丰"];
const towns = ["镇", "镇", "镇", "镇", "乡", "街道"] as const;
const counties = ["县", "县", "区", "市"] as const;
const offices = [
  ..."财政 教育体育 民政 司法 水利 农业农村 商务 统计 审计 应急管理 市场监督管理 医疗保障 自然资源 生态环境 交通运输".split(
    " ",
  ),
  ..."文化和旅游 卫生健康 退役军人事务 人力资源和社会保障 行政审批服务 信访 林业 城市管理 住房和城乡建设".split(
    " ",
  ),
];

/**
 * An invented unit. Only a unit that reports has a county; `subject` is the kind of text it publishes (see
 * templates.ts).
 */
export type NationUnit = {
  code: string;
  name: string;
  organ: string;
  kind: UnitKind;
  parentCode: string | null;
  pinyin: string;
  reporting: { countyCode: string; lineage: Lineage; subject: Subject } | null;
};

type Lineage = { code: string; name: string }[];

/** What a text calls its unit: 我镇, 我乡, 我街道, 我局. */
export type Subject = (typeof towns)[number] | "局";

/**
 * A nation of that share of the real one, each unit after its parent: provinces, cities, counties, and in
 * every county 14 townships and `departments` departments. The result is always the same.
 */
export function* nationUnits(scale: number, departments: number): Generator<NationUnit> {
  const size = (whole: number, least: number) => Math.max(least, Math.round(whole * scale));
  const countyCount = size(NATION.counties, 1);
  const provinceCount = Math.min(NATION.provinces, countyCount);
  const cityCount = Math.min(countyCount, size(NATION.cities, provinceCount));
  const area = areas();
  for (let at = 0; at < countyCount; at += 1) {
    const cityAt = Math.floor((at * cityCount) / countyCount);
    const provinceAt = Math.floor((cityAt * provinceCount) / cityCount);
    const province = area.next(
      String(60 + provinceAt),
      null,
      () => `${nameOf(provinceAt, 11)}省`,
      "province",
    );
    const city = area.next(`${provinceAt} ${cityAt}`, province, () => `${nameOf(cityAt, 19)}市`, "city");
    const named = `${nameOf(at, 13)}${counties[at % counties.length]}`;
    const county = area.next(`${provinceAt} ${cityAt} ${at}`, city, () => named, "county");
    yield* [province, city, county].flatMap(({ unit, isNew }) => (isNew ? [unit] : []));
    yield* unitsOf(at, county.unit, [...county.lineage], departments);
  }
}

type AreaStep = { unit: NationUnit; lineage: Lineage; isNew: boolean; below: number };

/** Yields the areas, each numbered among those of its parent. */
function areas() {
  const known = new Map<string, AreaStep>();
  return {
    next(key: string, above: AreaStep | null, named: () => string, kind: UnitKind): AreaStep {
      const found = known.get(key);
      if (found) {
        found.isNew = false;
        return found;
      }
      if (above) above.below += 1;
      const own = above
        ? `${above.unit.code.slice(0, 2 * above.lineage.length)}${String(above.below).padStart(2, "0")}`
        : key;
      const code = own.padEnd(12, "0");
      const name = named();
      const parentCode = above?.unit.code ?? null;
      const step: AreaStep = {
        unit: { ...unitOf(code, name, `${name}人民政府`, kind, parentCode), reporting: null },
        lineage: [...(above?.lineage ?? []), { code, name }],
        isNew: true,
        below: 0,
      };
      known.set(key, step);
      return step;
    },
  };
}

function* unitsOf(
  countyAt: number,
  county: NationUnit,
  lineage: Lineage,
  departments: number,
): Generator<NationUnit> {
  const below = (number: number, name: string, organ: string, subject: Subject): NationUnit => {
    const code = `${county.code.slice(0, 6)}${String(number).padStart(3, "0")}000`;
    const kind = subject === "局" ? "department" : "township";
    return {
      ...unitOf(code, name, organ, kind, county.code),
      reporting: {
        countyCode: county.code,
        lineage: [...lineage, { code, name }],
        subject,
      },
    };
  };
  for (let at = 0; at < NATION.townships; at += 1) {
    const kind = towns[(countyAt + at) % towns.length] ?? "镇";
    const name = `${nameOf(countyAt * NATION.townships + at, 17)}${kind}`;
    yield below(at + 1, name, kind === "街道" ? `${name}办事处` : `${name}人民政府`, kind);
  }
  for (let at = 0; at < departments; at += 1) {
    const round = Math.floor(at / offices.length);
    const office = `${offices[at % offices.length]}局${round === 0 ? "" : `第${round + 1}分局`}`;
    yield below(200 + at, office, `${county.name}${office}`, "局");
  }
}

function unitOf(code: string, name: string, organ: string, kind: UnitKind, parentCode: string | null) {
  return { code, name, organ, kind, parentCode, pinyin: soundsOf(name) };
}

/** Gives neighbours in the order very different names; `step` is coprime to the number of combinations. */
function nameOf(at: number, step: number): string {
  const place =
    (at * step + Math.floor((at * step) / (first.length * last.length))) % (first.length * last.length);
  return `${first[place % first.length]}${last[Math.floor(place / first.length)]}`;
}

const sounds = new Map<string, string>();

/** Cached, because names repeat and computing a name's pinyin takes a while. */
function soundsOf(name: string): string {
  const found = sounds.get(name) ?? pinyinOf(name);
  sounds.set(name, found);
  return found;
}
