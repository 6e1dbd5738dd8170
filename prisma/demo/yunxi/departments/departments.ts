import type { UnitKind } from "@/lib/core/unit-kind";

/** A unit of the invented county other than a township, or of the city above; it reports here since 2025. */
export type Department = {
  /** Its key in usernames. */
  key: string;
  code: string;
  name: string;
  /** The organ that signs. */
  organ: string;
  kind: UnitKind;
  /** How it refers to itself in the text. */
  self: string;
  address: string;
  postcode: string;
  phone: string;
  email: string;
  /** Where its information is published. */
  column: string;
  /** Two topics that it discloses. */
  topics: readonly [string, string];
  /** Its problem of the year, in short and in full, with the measure. */
  problem: { short: string; full: string; measure: string };
  /** The events of the year: items published, applications received (all granted), decisions. */
  counts: { published: number; applications: number; licences: number; penalties: number };
  /** Further figures of its tables, by cell. */
  figures?: Readonly<Record<string, number>>;
};

export const firstDepartmentYear = 2025;

/**
 * An office, three bureaus and a committee of the county, its zone, and a body that reports in a separate
 * line.
 */
export const departments: readonly Department[] = [
  department(1, "zhengfuban", "office", "县政府办公室", "云溪县人民政府办公室", "我办", "府前街1号", {
    topics: ["县政府常务会议议题", "民生实事项目进度"],
    problem: {
      short: "会议公开不及时",
      full: "常务会议议定事项的公开有时晚于媒体报道。",
      measure: "会议当日拟好公开稿，次日中午之前在县政府网站发布。",
    },
    counts: { published: 412, applications: 6, licences: 0, penalties: 0 },
  }),
  department(2, "caizheng", "department", "县财政局", "云溪县财政局", "我局", "财税路8号", {
    topics: ["预算执行和决算", "惠农补贴资金发放"],
    problem: {
      short: "预算说明专业术语多",
      full: "预算公开的说明术语较多，非专业人员不易看懂。",
      measure: "随预算表附名词解释和图表，公布前请社区居民试读。",
    },
    counts: { published: 156, applications: 4, licences: 12, penalties: 3 },
  }),
  department(3, "jiaoti", "department", "县教育和体育局", "云溪县教育和体育局", "我局", "学院路21号", {
    topics: ["义务教育招生范围", "校外培训机构名单"],
    problem: {
      short: "学校栏目更新不均",
      full: "部分学校的公开栏目全年更新不足三次。",
      measure: "按学期公布各校更新情况，连续两次落后的由局里派人帮助整理。",
    },
    counts: { published: 203, applications: 2, licences: 31, penalties: 1 },
  }),
  department(4, "shijian", "department", "县市场监督管理局", "云溪县市场监督管理局", "我局", "质检路5号", {
    topics: ["食品抽检结果", "特种设备检验情况"],
    problem: {
      short: "抽检结果查询不便",
      full: "抽检结果按批次发布，按商品名称查找不方便。",
      measure: "把三年内的结果整理成可以按名称检索的表格，每月更新。",
    },
    counts: { published: 388, applications: 3, licences: 1264, penalties: 87 },
  }),
  department(5, "fagai", "department", "县发展和改革委员会", "云溪县发展和改革委员会", "我委", "府前街9号", {
    topics: ["重点项目审批", "价格和收费目录"],
    problem: {
      short: "规划中期评估公开少",
      full: "规划公开得全，执行到一半时的评估结果公开得少。",
      measure: "中期评估完成后二十个工作日内公布结论和调整内容。",
    },
    counts: { published: 178, applications: 1, licences: 46, penalties: 0 },
  }),
  department(6, "kaifaqu", "zone", "云溪经济开发区", "云溪经济开发区管理委员会", "我区", "创业大道1号", {
    topics: ["标准厂房招租", "入园企业扶持政策"],
    problem: {
      short: "政策兑现结果公开不全",
      full: "扶持政策的申报通知公开得早，兑现名单公开得不全。",
      measure: "每一批兑现之后七个工作日内公布企业名称、依据和金额。",
    },
    counts: { published: 97, applications: 0, licences: 22, penalties: 2 },
  }),
  department(7, "shuiwu", "vertical", "县税务局", "国家税务总局云溪县税务局", "我局", "财税路16号", {
    topics: ["税费优惠政策", "欠税公告"],
    problem: {
      short: "政策推送不够精准",
      full: "优惠政策推送没有区分行业，企业反映与己无关的较多。",
      measure: "按行业和规模建立推送名单，每季度核对一次。",
    },
    counts: { published: 130, applications: 0, licences: 58, penalties: 9 },
  }),
];

/** The department with that key. Throws a RangeError if there is none. */
export function departmentOf(key: string): Department {
  const found = departments.find((each) => each.key === key);
  if (!found) throw new RangeError(`no demonstration department “${key}”`);
  return found;
}

function department(
  order: number,
  key: string,
  kind: UnitKind,
  name: string,
  organ: string,
  self: string,
  address: string,
  particulars: Pick<Department, "topics" | "problem" | "counts">,
): Department {
  return {
    ...{ key, kind, name, organ, self, ...particulars },
    code: `99010100${String(order).padStart(4, "0")}`,
    column: "县政府网站部门专栏",
    address: `云溪县${address}`,
    postcode: "990100",
    phone: `0000-8200${String(order).padStart(3, "0")}`,
    email: `${key}@yunxi.example`,
  };
}
