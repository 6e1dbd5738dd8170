import { namedChannel } from "../part-kinds";
import { CLOSE, ending, type Indicator } from "./indicator";

/** Published information, documents, decisions and fees. */

const OPENED = "(?:主动公开|公开|发布)";
const INFORMATION = "(?:各类|各种|各项|的|政府|政务|相关|有关)*信息";
/** Words between the name of a channel and its number. */
const OF_CHANNEL = `(?:上|平台|公众号|公众平台|订阅号|渠道|方式|专栏|栏目|主动|公开|发布|推送|了|各类|政府|政务|信息|共计|合计|共|累计|全年)*${CLOSE}`;
const PARTIAL = /领域|方面|涉及|其中|财政|重点|村务|党务|脱贫|扶贫|环保|教育|卫生|社保|征地|惠农|民生|类信息/;
/** A single channel, or a field of the work; several channels (“网站、公示栏等渠道”) stand for the whole. */
const NARROWER = new RegExp(
  `(?:${namedChannel.source})(?![^。；]*等)[^。；]*$|(?:${PARTIAL.source})[^，。；]*$|(?<![各分])类[^，。；]*$|新增|补录`,
);
const DOCUMENT = "(?:行政)?规范性文件";

function channel(id: string, name: string, words: string): Indicator {
  return {
    id: `channel.${id}`,
    name,
    units: ["条"],
    before: new RegExp(`(?:${words})${OF_CHANNEL}`),
    context: /公开|发布|推送/,
    unless: /解读|回应|留言|点击|阅读|更新率|领域|方面/,
  };
}

function decision(id: string, name: string, words: string): Indicator {
  return {
    id,
    name,
    units: ["件", "宗", "起"],
    before: ending(`(?:${words})(?:处理)?(?:决定|案件)*`),
    after: new RegExp(`^(?:${words})(?:处理)?(?:决定|案件)`),
    unless: /公示[^，。；]*$|公开[^，。；]*$|事项[^，。；]*$|(?:撤销|复议|诉讼)[^，。；]*$/,
  };
}

/** “实施行政强制2项”: decisions, unless items of a list. */
function decisionByVerb({ id, name, unless }: Indicator, words: string): Indicator {
  return {
    id,
    name,
    units: ["项", "次", "例"],
    before: ending(`(?:作出|办理|办结|实施|核发|审批|执行)(?:了|的|各类)*(?:${words})(?:决定|案件)*`),
    unless: new RegExp(`${unless?.source}|清单|权力|目录|可以?(?:实施|办理)|[^，。；]{0,4}依法(?:可|应)`),
    unsure: true,
  };
}

function documents(id: string, name: string, verbs: string, context?: RegExp): Indicator[] {
  const common = {
    id: `documents.${id}`,
    name,
    units: ["件", "个", "份", "部"],
    unless: /草案|征求意见|审查|解读/,
  };
  return [
    { ...common, before: ending(`(?:${verbs})(?:了|的|各类)*${DOCUMENT}`) },
    { ...common, before: ending(`${DOCUMENT}(?:本年|新)?(?:${verbs})`) },
    { ...common, lead: new RegExp(`(?:${verbs})(?:了|的|共)*$`), after: new RegExp(`^${DOCUMENT}`) },
    ...(context ? [{ ...common, before: ending(`(?:${verbs})`), context }] : []),
  ];
}

export const disclosureIndicators: Indicator[] = [
  channel("website", "政府网站公开数", "(?:网站|门户网|门户)"),
  channel("weibo", "政务微博公开数", "微博"),
  channel("wechat", "政务微信公开数", "(?:微信|公众号)"),
  channel("gazette", "政府公报公开数", "政府公报"),
  ...documents("repealed", "废止规范性文件数", "废止", new RegExp(DOCUMENT)),
  ...documents("inForce", "现行有效规范性文件数", "现行有效|继续有效", new RegExp(DOCUMENT)),
  ...documents("made", "制发规范性文件数", "制发|制定|出台|印发|新制作|制作|制定印发|制定出台"),
  ...documents("published", "公开规范性文件数", "主动公开|新公开|公开").map((each) => ({
    ...each,
    units: ["件", "条", "个", "份"],
  })),
  {
    id: "disclosed",
    name: "主动公开政府信息数",
    units: ["条"],
    before: new RegExp(
      `(?:主动公开(?:各类|各种|各项|的|政府|政务|相关)*(?:信息)?|(?:共|共计|累计|总计|全年)${OPENED}(?:了)?(?:各类|各种|各项|的|政府|政务)*信息|(?<!申请)${OPENED}(?:各类|各种|的)*政府信息)${CLOSE}`,
    ),
    unless: NARROWER,
  },
  {
    id: "disclosed",
    name: "主动公开政府信息数",
    units: ["条"],
    lead: /主动公开(?:了|共|累计|各类)*$/,
    after: new RegExp(`^${INFORMATION}`),
    unless: NARROWER,
  },
  {
    // Published through some channel or in some field: no cell counts it.
    id: "published",
    name: "公开信息数",
    units: ["条", "篇"],
    before: ending(`${OPENED}(?:了)?${INFORMATION}`),
  },
  ...[
    ["licences", "行政许可"],
    ["penalties", "行政处罚"],
    ["coercion", "行政强制"],
  ].flatMap(([id = "", words = ""]) => {
    const decided = decision(id, `${words}决定数`, `(?:作出|办理|办结|实施)?(?:的|了)?${words}`);
    return [decided, decisionByVerb(decided, words)];
  }),
  {
    id: "charges",
    name: "行政事业性收费金额",
    units: ["元", "万元"],
    before: ending("行政事业性收费(?:收入|金额|总额|共收取|收取)*"),
  },
  {
    id: "procurementAmount",
    name: "政府集中采购总金额",
    units: ["元", "万元"],
    before: ending("集中采购[^。；]{0,16}(?:总金额|金额|总额)"),
  },
  {
    id: "procurements",
    name: "政府集中采购项目数",
    units: ["个", "项"],
    before: ending("集中采购(?:项目)?"),
    after: /^(?:政府)?集中采购/,
  },
];
