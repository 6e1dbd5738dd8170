import { CASES, ending, type Indicator, TIMES } from "./indicator";

/**
 * Complaints, fees of applications, staff, money, meetings and training, which only the table of 2014 counts.
 */
export const meansIndicators: Indicator[] = [
  {
    id: "complaints",
    name: "举报投诉数",
    units: CASES,
    before: ending("(?:举报投诉|投诉举报|举报|投诉)(?:案件)?"),
    context: /信息公开|政务公开/,
    unless: /热线|工单|环境|食品|信访/,
  },
  {
    id: "feesTaken",
    name: "依申请公开收取的费用",
    units: ["元", "万元"],
    before: ending("(?:收取|收费)(?:检索|复制|邮寄|等|费用|费|信息公开|依申请公开|、)*"),
    unless: /行政事业性|信息处理费|采购|经费|水费|医保|养老/,
  },
  {
    id: "fullTime",
    name: "专职人员数",
    units: ["人", "名"],
    before: ending("专职(?:工作)?(?:人员)?"),
    after: /^(?:的)?专职/,
    context: /公开|专职/,
  },
  {
    id: "partTime",
    name: "兼职人员数",
    units: ["人", "名"],
    before: ending("兼职(?:工作)?(?:人员)?"),
    after: /^(?:的)?兼职/,
  },
  {
    id: "meetings",
    name: "召开工作会议或专题会议数",
    units: ["次", "场"],
    before: ending(
      "(?:召开|主持|组织召开)(?:了|全镇|全乡)?(?:政府信息公开|政务公开|信息公开|公开)(?:工作)?(?:专题|领导小组|推进|部署|工作)*(?:会议?|例会)",
    ),
  },
  {
    id: "courses",
    name: "举办培训班数",
    units: TIMES,
    before: ending(
      "(?:举办|组织|开展|召开)(?:了|全镇|全乡)?(?:政府信息公开|政务公开|信息公开|各类|专题|业务|工作)*培训(?:班|会|活动)?",
    ),
    unless: /参加|选派|农技|技能|就业/,
  },
  {
    id: "trained",
    name: "接受培训人员数",
    units: ["人次"],
    before: /(?:公开|信息员)[^。；]{0,16}培训[^。；]{0,16}(?:参训|参加|培训|受训|参与|接受)[^。；，]{0,8}$/,
    unless: /农技|技能|就业/,
  },
  {
    id: "interpretations",
    name: "政策解读稿件发布数",
    units: ["篇"],
    before: ending("政策解读(?:稿件|材料|信息|文章)?(?:发布)?"),
    after: /^政策解读/,
  },
  {
    id: "staff",
    name: "从事政府信息公开工作人员数",
    units: ["人", "名"],
    before: ending("(?:从事)?(?:政府信息公开|政务公开|信息公开)(?:的)?(?:工作|专兼职)*人员"),
    unless: /领导小组|联络员|信息员/,
  },
  {
    id: "budget",
    name: "政府信息公开专项经费",
    units: ["元", "万元"],
    before: ending("(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:专项)?(?:工作)?经费(?:投入|支出)?"),
  },
  {
    id: "press",
    name: "参加或举办新闻发布会次数",
    units: ["次", "场"],
    before: ending("新闻发布会"),
    after: /^新闻发布会/,
    unless: /主要负责/,
  },
  {
    id: "interviews",
    name: "政府网站在线访谈次数",
    units: ["次", "场", "期"],
    before: ending("在线访谈"),
    after: /^(?:政府网站)?在线访谈/,
    unless: /主要负责/,
  },
  {
    id: "responses",
    name: "回应公众关注热点或重大舆情数",
    units: ["次", "件", "个"],
    before: ending("回应(?:公众|社会|群众)?(?:关注|关切)(?:的)?(?:热点|问题|重大舆情|或|和|、)*"),
    after: /^(?:公众关注热点|重大舆情)/,
    unless: /微博|微信|公众号|其他方式|通过/,
  },
  {
    id: "readingPoints",
    name: "政府信息公开查阅点数",
    units: ["个", "处"],
    before: ending("(?:信息公开|政府信息)?查阅(?:点|场所)"),
    after: /^(?:政府信息|信息公开)?(?:公开)?查阅(?:点|场所)/,
  },
];
