import type { UnitKind } from "./unit-kind";

/** The words by which a unit speaks of itself: “我局” in its report, “本局” on its screens and in findings. */

type Ending = readonly [RegExp, string];

/** An area is called by what its name ends with; a street office by 街道, a people's government by its area. */
const areas: Partial<Record<UnitKind, { endings: readonly Ending[]; usual: string }>> = {
  province: {
    endings: [
      [/自治区$/, "区"],
      [/市$/, "市"],
    ],
    usual: "省",
  },
  city: {
    endings: [
      [/州$/, "州"],
      [/盟$/, "盟"],
      [/地区$/, "地区"],
    ],
    usual: "市",
  },
  county: {
    endings: [
      [/区$/, "区"],
      [/市$/, "市"],
      [/旗$/, "旗"],
    ],
    usual: "县",
  },
  township: {
    endings: [
      [/(?:街道?|街道办|办事处)$/, "街道"],
      [/镇$/, "镇"],
      [/乡$/, "乡"],
      [/苏木$/, "苏木"],
      [/区(?:公所)?$/, "区"],
      [/场$/, "场"],
    ],
    usual: "单位",
  },
};

/** Organs, by the ending of their names; the first that fits. */
const organs: readonly Ending[] = [
  [/街道(?:办|办事处)?$/, "街道"],
  [/(?:委员会|委|管委会)$/, "委"],
  [/局$/, "局"],
  [/(?:办公室|办事处|办)$/, "办"],
  [/厅$/, "厅"],
  [/中心$/, "中心"],
  [/(?:学校|大学|中学|小学|党校|[一二三四五六七八九十]中)$/, "校"],
  [/院$/, "院"],
  [/幼儿园$/, "园"],
  [/总队$/, "总队"],
  [/支队$/, "支队"],
  [/大队$/, "大队"],
  [/队$/, "队"],
  [/海关$/, "关"],
  [/(?:银行|分行|支行)$/, "行"],
  [/公司$/, "公司"],
  [/(?:会|[残妇文侨]联|工商联|科协)$/, "会"],
  [/社$/, "社"],
  [/部$/, "部"],
  [/署$/, "署"],
  [/处$/, "处"],
  [/室$/, "室"],
  [/站$/, "站"],
  [/所$/, "所"],
  [/馆$/, "馆"],
  [/台$/, "台"],
  [/场$/, "场"],
  [/区$/, "区"],
];

/** Where the name does not tell: the usual body of the kind. */
const usual: Partial<Record<UnitKind, string>> = { office: "办", zone: "委" };

/**
 * “局” of “县财政局”, “街道” of “城关街道办事处”, “县” of “青山县人民政府”: the noun after 我 and 本. “单位” for an ending that
 * names nothing. `name` is the unit's name or its organ's.
 */
function nounOf(kind: UnitKind, name: string): string {
  const spoken = name
    .replace(/[\s\u3000]/g, "")
    .replace(/(?:[（(][^（）()]*[）)])+$/, "")
    .replace(/(?:党委)?(?:人民)?政府$|行政公署$|行署$/, "");
  const named = (endings: readonly Ending[]) => endings.find(([ending]) => ending.test(spoken))?.[1];
  const area = areas[kind];
  return area ? (named(area.endings) ?? area.usual) : (named(organs) ?? usual[kind] ?? "单位");
}

/** How a unit calls itself in its report: “我局”, “我镇”, “我县”. */
export function selfWordOf(kind: UnitKind, name: string): string {
  return `我${nounOf(kind, name)}`;
}

/** How a screen calls the unit to its own people: “本局”, “本镇”, “本县”. */
export function ownWordOf(kind: UnitKind, name: string): string {
  return `本${nounOf(kind, name)}`;
}

/** How a letter speaks to the unit: “贵局”, “贵镇”, “贵县”. */
export function yourWordOf(kind: UnitKind, name: string): string {
  return `贵${nounOf(kind, name)}`;
}

/** A text that says 本单位 to everybody, in the words of one unit. */
export function inOwnWords(text: string, kind: UnitKind, name: string): string {
  return text.replaceAll("本单位", ownWordOf(kind, name));
}

/**
 * The words of a county or a city for its whole area, for what is its own (“本县报告”, “本区报告”), and for its
 * government.
 */
export function areaWordsOf({ kind, name }: { kind: UnitKind; name: string }) {
  const noun = nounOf(kind, name);
  return { whole: `全${noun}`, own: `本${noun}`, government: `${noun}政府` };
}
