import { CASES, CLOSE, ending, type Indicator } from "./indicator";

/** Applications. The first matching indicator is used, so the narrower ones come first. */

const WHO =
  "公民(?:(?:、|和|，)?法人(?:和|或者?|及|、)?其[他它]组织)?|(?:社会)?公众|群众|申请人|市民|居民|村民";
const FILLER = `(?:${WHO}|提出|提交|递交|向|我[镇乡县街]道?|本[镇乡单机]?[位关]?|的|了|有效|书面|依法|依申请|要求|需要|获取|有关|各类|各种|政府信息|政务信息|信息|政府|公开|处理|办理)`;
const GOT = "(?:收到|新收到?|接收|接到|受理|收悉|共收)";
const APPLICATION = `申请(?:公开|事项|政府信息)*`;
/** Requests of other kinds are counted elsewhere. */
const OTHER_CASES = /工单|热线|信访|留言|提案|建议|议案|咨询|救助|低保|补贴|许可|登记|入党/;
const LAST = "(?:上一?年度?|去年|20\\d\\d年度?)";
const NEXT = "(?:下一?年度?|次年|明年|20\\d\\d年度?)";
const CARRY = "(?:结转|转结)";

function outcome(id: string, name: string, words: string): Indicator {
  return {
    id: `outcome.${id}`,
    name,
    units: CASES,
    before: new RegExp(`(?:${words})(?:的|答复|申请|处理|相关|政府信息|信息|类)*${CLOSE}`),
    context: /申请|办结|答复|办理结果/,
    // With documents, 不予公开 is an attribute and not an outcome.
    unless: new RegExp(`${OTHER_CASES.source}|公文|文件|属性`),
  };
}

export const applicationIndicators: Indicator[] = [
  {
    id: "carriedIn",
    name: "上年结转申请数",
    units: CASES,
    before: ending(
      `${LAST}(?:的)?${CARRY}(?:至|到)?(?:本年度?|今年)?(?:继续)?(?:办理|处理)?(?:的)?(?:政府信息公开)?(?:申请)?`,
    ),
    after: new RegExp(`^(?:申请)?(?:为|系|是)?(?:由)?${LAST}${CARRY}`),
    anyTime: true,
  },
  {
    id: "carriedOut",
    name: "结转下年度继续办理数",
    units: CASES,
    before: ending(
      `${CARRY}(?:至|到|入)?${NEXT}(?:继续)?(?:办理|处理|答复)?(?:的)?(?:政府信息公开)?(?:申请)?`,
    ),
    after: new RegExp(
      `^(?:申请)?(?:未办结|尚未办结|正在办理)?(?:的)?(?:，|需|将)?${CARRY}(?:至|到|入)?${NEXT}`,
    ),
    anyTime: true,
  },
  {
    id: "received",
    name: "收到申请数",
    units: CASES,
    before: ending(`${GOT}${FILLER}{0,12}(?:${APPLICATION}件?|依申请公开)`),
    unless: OTHER_CASES,
  },
  {
    id: "received",
    name: "收到申请数",
    units: CASES,
    // Without a verb, the words must name the number: “申请共3件”, “申请数量3件”.
    before:
      /(?:政府信息公开|信息公开|依申请公开)申请(?:总数量?|数量|件数|总量|数)?(?:共计?|合计|为|总数|数量)[：:]?$/,
    unless: new RegExp(
      `${OTHER_CASES.source}|(?:不予|答复|办结|处理|结转|转结|涉及|予以公开|复议|诉讼|当面|网络|信函|传真)[^，。；]*$`,
    ),
  },
  {
    id: "received",
    name: "收到申请数",
    units: CASES,
    lead: new RegExp(`${GOT}(?:了|到|共|共计)*$`),
    after: new RegExp(`^${FILLER}{0,12}${APPLICATION}`),
    unless: OTHER_CASES,
  },
  ...[
    ["inPerson", "当面申请数", "当面|现场"],
    ["fax", "传真申请数", "传真"],
    ["online", "网络申请数", "网络|网上|在线|互联网"],
    ["letter", "信函申请数", "信函|信件|邮寄"],
  ].map(
    ([id, name, words]): Indicator => ({
      id: `intake.${id}`,
      name: name ?? "",
      units: CASES,
      before: ending(`(?:${words})(?:方式|途径|渠道)?(?:提交|提出|递交|受理|收到)?(?:的)?(?:申请)?`),
      context: /信息公开申请|依申请公开|收到申请|新收申请|申请[0-9]/,
      unless: new RegExp(`${OTHER_CASES.source}|答复|办结`),
    }),
  ),
  {
    id: "handled",
    name: "办理申请数",
    units: CASES,
    before: ending(`办理${FILLER}{0,8}(?:${APPLICATION}|依申请公开)`),
    unless: OTHER_CASES,
  },
  {
    id: "completedOnTime",
    name: "按时办结数",
    units: CASES,
    before: ending("(?:按时|按期|及时|在规定时限内|在法定期限内)(?:全部)?(?:办结|办理完毕)"),
    context: /申请/,
    unless: OTHER_CASES,
  },
  {
    id: "answeredOnTime",
    name: "按期答复数",
    units: CASES,
    before: ending("(?:按时|按期|及时|在规定时限内|在法定期限内|均已?|已)(?:全部)?(?:作出)?(?:答复|回复)"),
    context: /申请/,
    unless: OTHER_CASES,
  },
  {
    id: "completedLate",
    name: "延期办结数",
    units: CASES,
    before: ending("(?:延期|延长期限)(?:后)?(?:办结|办理完毕|答复)"),
    context: /申请/,
    unless: OTHER_CASES,
  },
  {
    id: "completed",
    name: "办结申请数",
    units: CASES,
    before: ending(
      "(?<!按时|按期|及时|延期|期限内|时限内|未|尚未|已全部|逾期)(?:办结|办理完毕|办理完结)(?:政府信息公开)?(?:申请)?",
    ),
    context: /申请|结转|新收/,
    unless: OTHER_CASES,
  },
  {
    id: "answered",
    name: "答复申请数",
    units: CASES,
    before: ending(
      "(?<!按时|按期|及时|延期|未|不予|公开|提供|处理)(?:答复|作出答复)(?:政府信息公开)?(?:申请)?",
    ),
    context: /申请/,
    unless: OTHER_CASES,
  },
  outcome("partlyGranted", "部分公开数", "部分公开"),
  outcome("refused", "不予公开数", "不予公开|不同意公开"),
  outcome("alreadyPublic", "属于已主动公开范围数", "已主动公开范围|已经主动公开"),
  outcome("granted", "予以公开数", "(?<!不)予以公开|(?<!不)同意公开|全部公开"),
  outcome("unavailable", "无法提供数", "无法提供"),
  outcome("dismissed", "不予处理数", "不予处理"),
  outcome("otherHandling", "其他处理数", "其[他它]处理"),
  outcome("notHeld", "不掌握相关信息数", "不掌握(?:相关)?|信息不存在"),
  outcome("toBeMade", "没有现成信息数", "没有现成"),
  ...applicants(),
];

function applicants(): Indicator[] {
  const kinds: [string, string, string][] = [
    ["naturalPerson", "自然人", "自然人"],
    ["commercial", "商业企业", "商业企业"],
    ["research", "科研机构", "科研机构"],
    ["charity", "社会公益组织", "社会公益组织"],
    ["legalService", "法律服务机构", "法律服务机构"],
  ];
  return kinds.map(([id, name, words]) => ({
    id: `applicant.${id}`,
    name: `${name}申请数`,
    units: CASES,
    before: ending(`(?:${words})(?:申请|提出)*`),
    // The number of applications received, not of those answered.
    context: /(?:收到|新收|受理|接到)[^。；]*申请/,
    unless: /结转|办结|答复|予以公开|工单|信访/,
  }));
}
