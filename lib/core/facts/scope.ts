import { matchesOf } from "@/lib/core/matches";
/**
 * What a quantity covers: this organ's report year as a whole, or something else that must not be confused
 * with it. Read from the words of the sentence before the number.
 */
export type Scope = {
  /** The last year in the words; null without one. */
  year: number | null;
  /** True for several years (以来, 历年), or for part of a year (上半年, 3月). */
  otherTime: boolean;
  /** True for plans, growth over another year, averages, and thresholds. */
  otherKind: boolean;
  /** The wider area that is covered (全县), or a narrower body (各村); null for the organ itself. */
  area: "county" | "city" | "province" | "nation" | "below" | "above" | null;
};

const COMPARED =
  /(?:比|较|与|同)(?:上年|去年|上一年度?|上年度|20\d\d年度?|往年)(?:同期)?(?:相比)?[^，。；：]{0,24}|同比[^，。；]{0,16}|环比[^，。；]{0,16}/g;
const WHOLE_YEAR =
  /1月1日(?:起|开始)?(?:至|到|—|——|-|－|~)+(?:20\d\d年)?12月31日止?|(?:截至|截止到?|到)(?:20\d\d年)?(?:12月31日|12月底|年底|年末)/g;
const OTHER_TIME =
  /去年|上年(?!度?(?:的)?(?:结转|转结))|上一年(?!度?(?:的)?(?:结转|转结))|前年|往年|历年|历史|明年|次年|下一?年(?!度?继续)|近[一二两三四五六七八九十几0-9]+年|[二两三四五六七八九十]年来|以来|至今|截[至止](?:到)?目前|目前为止|到目前|上半年|下半年|[一二三四]季度|前[一二三]季度|[0-9]{1,2}月|(?:每|逐)[年季月周日天]|当[日天]|活动(?:中|期间|当天)/;
const OTHER_KIND =
  /力争|争取|预计|拟于|拟[新再举召开]|计划(?:新|再|举|召|开|全年|组织|于|在|到|制定|培训)|下一步|今后|目标|不少于|不低于|不超过|至少|将(?:新|再|举|召|开展|组织|力)|平均|人均|户均|每(?:个|村|件|条|人|次|户)|(?:增加|减少|增长|下降|上升|提高|降低|新增|净增|多出?|少|增|减)了?(?:约|近)?$/;
/** “各站所和12个村共公开” means the organ as a whole. */
const WITH_VILLAGES = /(?:站所|部门|机关|办公室|单位)(?:和|及|、|与|以及)[^，。；]{0,6}(?:村|社区)/;
const AREAS: [RegExp, NonNullable<Scope["area"]>][] = [
  [/全国/, "nation"],
  [/全省|全自治区/, "province"],
  [/全市|全州|全盟/, "city"],
  [/全县|全区|全旗|各(?:乡镇|镇|乡|街道)/, "county"],
  [/上级(?!文件|要求|部门的?要求)|县(?:政府|人民政府)(?:共|全年|本年)|县里|市里|区里/, "above"],
  [
    /(?:各村|村级|各社区|每村|[\u4e00-\u9fa5]村|社区|卫生院|派出所|学校|中学|小学|供电所|事业单位)(?:共|累计|全年|本年|自行|分别|主动|公开|收到)/,
    "below",
  ],
];

/** `head`: the sentence up to the number, without blanks. */
export function scopeOf(head: string): Scope {
  const rest = head.replace(COMPARED, "").replace(WHOLE_YEAR, "");
  const years = matchesOf(head.replace(COMPARED, ""), /(20\d\d)年/g);
  const lastYear = years.at(-1);
  const clause = rest.split(/[，。；：、]/).at(-1) ?? "";
  return {
    year: lastYear ? Number(lastYear[1]) : null,
    otherTime: OTHER_TIME.test(rest),
    otherKind:
      OTHER_KIND.test(clause) ||
      /(?:比|较|与|同)(?:上年|去年|上一年|上年度|20\d\d年)[^，。；：]*$|同比[^，。；]*$|环比[^，。；]*$/.test(
        head,
      ),
    area: AREAS.find(([pattern]) => pattern.test(rest.replace(WITH_VILLAGES, "")))?.[1] ?? null,
  };
}

/** True if a quantity of this scope is the organ's own, for the whole of `year`. */
export function isOwnYear(
  scope: Scope,
  year: number,
  kind: "province" | "city" | "county" | "township" | "department",
): boolean {
  if (scope.otherKind || scope.otherTime || (scope.year !== null && scope.year !== year)) return false;
  return scope.area === null || scope.area === ownArea[kind];
}

const ownArea: Record<"province" | "city" | "county" | "township" | "department", Scope["area"]> = {
  province: "province",
  city: "city",
  county: "county",
  township: null,
  department: null,
};
