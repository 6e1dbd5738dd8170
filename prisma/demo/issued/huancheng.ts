import { PREFACE } from "@/lib/core/report";
import { countFigures, type IssuedReport, proseChapters, shandong, unit } from "./issued";
import { weishan2018 } from "./outlines";

/** 微山县驩城镇, 2018: three chapters; 28 pieces, all of them on notice boards and two by WeChat as well. */
export const huancheng: IssuedReport = {
  key: "huancheng",
  year: 2018,
  lineage: [
    shandong,
    unit("370800000000", "济宁市"),
    unit("370826000000", "微山县"),
    unit("370826102000", "驩城镇"),
  ],
  form: {
    outline: weishan2018,
    localTable: {
      keep: [
        "disclosure",
        "disclosure.total",
        "disclosure.channels",
        "disclosure.channels.wechat",
        "applications",
        "applications.received",
        "review",
        "litigation",
      ],
      relabel: { "disclosure.channels.wechat": "2.微信公众号" },
      reparts: { "disclosure.total": ["disclosure.channels.notices", "disclosure.channels.wechat"] },
      insert: [
        {
          after: "disclosure.channels",
          rows: [
            {
              id: "disclosure.channels.notices",
              label: "1.公示公告",
              level: 2,
              kind: "input",
              parent: "disclosure.channels",
              unit: "条",
            },
          ],
        },
      ],
      printed: false,
    },
  },
  asIssued: { issuedOn: "2019-03-31", where: "微山县政府网站（原件未载明发布日期，按法定期限记）" },
  front: {
    title: "2018年度驩城镇政府信息公开年度报告",
    periodFrom: "2018-01-01",
    periodTo: "2018-12-31",
    address: "微山县驩城镇人民政府",
    postcode: "272193",
    phone: "0537-8611001",
    signedBy: "驩城镇人民政府",
  },
  figures: countFigures({
    "disclosure.total": 28,
    "disclosure.channels.notices": 28,
    "disclosure.channels.wechat": 2,
    "applications.received": 1,
    review: 0,
    litigation: 0,
  }),
  chapters: proseChapters({
    [PREFACE]: [
      "驩城镇人民政府按照《中华人民共和国政府信息公开条例》编制本报告，分公开情况、主要问题、下年思路三章，统计期限是2018年全年，从1月1日算到12月31日。",
      "读者有疑问的，可以拨打0537-8611001，或者致函微山县驩城镇人民政府（邮政编码272193）。",
    ],
    work: [
      "## 主动公开",
      "对全年出台的文件和政策作了梳理，各站办所一共主动公开政府信息28条。这28条都以公示公告的形式公布，另有2条同时由微信公众号推送；同一内容只计1条。",
      "## 依申请公开",
      "2018年收到公民提出的申请1件。",
      "## 行政复议和行政诉讼",
      "全年没有人就政府信息公开申请行政复议或者提起行政诉讼。",
      "## 收费",
      "镇里没有收取检索等费用，收费和减免均未发生。",
      "## 落实县里年度任务",
      "接到《微山县人民政府办公室关于分解2018年政务公开工作任务的通知》（微政办发〔2018〕8号）以后，镇里召集班子成员和部门负责人学习，制定公开指南、实施方案和工作制度，书记、镇长任组长，责任逐级明确。",
      "镇里新建了1200平方米的党群服务大厅，审批和服务部门一同入驻，群众在一处就能办事。公开栏与公众号并用，由专人维护；重大决策邀请专家座谈，发放意见表，并引入第三方评估。扶贫救灾、社会公益、重大项目、财政预决算和公共资源配置等内容列为重点。",
      "年度目标分解到季、月、日，考核随之按日公示、按月考核，按季按年评比，公开工作的进展和成效都记录在案。",
    ],
    problems: [
      "与上级要求和群众期望对照，问题有三：有些政策的解读来得晚、讲得粗；运用微信等新媒体的办法不多，部门之间共享不够；重结果，轻过程，办理当中的情况公开得少。",
    ],
    plan: [
      "2019年，驩城镇将继续扩大公开的范围，提高内容的质量，改进依申请服务，着重抓好三项工作。",
      "一是理顺流程。对群众关注的领域列出清单，能公开的尽量公开，同时留意舆情，及时回应。",
      "二是更新方法。学习使用微博、微信等工具，热点信息主动推送，使查询更方便。",
      "三是加强督办。扶贫资金、一事一议项目、农机补贴、抚恤资金、土地确权、低保五保和残疾人补助等事项逐项检查，确保公开到位。",
    ],
  }),
  reasons: {
    "R00-2": "标题按原件录入，原件把年度写在最前，未改写。",
  },
};
