import { PREFACE } from "@/lib/core/report";
import { countFigures, type IssuedReport, proseChapters, shandong, unit, zibo } from "./issued";
import { yiyuan2018 } from "./outlines";

const categories = {
  "disclosed.agencies": 1,
  "disclosed.policies": 8,
  "disclosed.plans": 6,
  "disclosed.business": 88,
  "disclosed.others": 79,
};

const labels: Record<keyof typeof categories, string> = {
  "disclosed.agencies": "其中：机构职能",
  "disclosed.policies": "政策法规",
  "disclosed.plans": "规划工作",
  "disclosed.business": "业务工作",
  "disclosed.others": "其他信息",
};

/** 沂源县张家坡镇, 2018: ten chapters; 182 pieces in five categories that add up. */
export const zhangjiapo: IssuedReport = {
  key: "zhangjiapo",
  year: 2018,
  lineage: [shandong, zibo, unit("370323000000", "沂源县"), unit("370323106000", "张家坡镇")],
  form: {
    outline: yiyuan2018,
    localTable: {
      // Counted by category: each item belongs to exactly one, so the national union row is replaced by a
      // true total.
      keep: ["disclosure"],
      insert: [
        {
          after: "disclosure",
          rows: [
            {
              id: "disclosed",
              label: "（一）主动公开政府信息数",
              level: 1,
              kind: "sum",
              parent: "disclosure",
              unit: "条",
              parts: Object.keys(categories),
            },
            ...Object.entries(labels).map(([id, label]) => ({
              id,
              label,
              level: 2 as const,
              kind: "input" as const,
              parent: "disclosed",
              unit: "条" as const,
            })),
          ],
        },
      ],
      printed: false,
    },
  },
  asIssued: { issuedOn: "2019-02-15", where: "沂源县政府网站（原件未载明发布日期，按落款日期记）" },
  front: {
    title: "张家坡镇2018年政府信息公开年报",
    periodFrom: "2018-01-01",
    periodTo: "2018-12-31",
    signedBy: "张家坡镇人民政府",
    signedOn: "2019-02-15",
  },
  figures: countFigures({ disclosed: 182, ...categories }),
  chapters: proseChapters({
    [PREFACE]: [
      "依据《中华人民共和国政府信息公开条例》和《山东省政府信息公开办法》，张家坡镇人民政府编制并公布本报告。统计期限为2018年全年，即1月1日至12月31日。",
    ],
    overview: [
      "2018年，张家坡镇在县委、县政府领导下推进政府信息公开，从机构、制度、宣传、平台四个方面着手，重新整理了公开目录和公开指南，镇内各项工作的公开更加及时。",
    ],
    organisation: [
      "## 组织领导",
      "镇里成立信息公开领导小组，由一名镇领导分管，党政办承担日常事务，并有专职人员负责收集、审核和发布。",
      "## 工作机制",
      "主动公开和依申请公开各有一套办理程序，保密审查作为发布之前的必经环节，公开与保密两方面的责任都落到人。",
      "## 保障制度",
      "责任考核、监督检查、责任追究三项制度继续执行，检查结果在镇内通报。",
      "## 宣传发动",
      "借助报刊、广播、电视、网络和普法活动介绍公开的内容和查询方法，让更多村民知道到哪里查、怎样申请。",
    ],
    "key-areas": [
      "对重点领域的信息作了一次清理，逐项规定公开的范围、形式和程序。党务、政务、财务、人事任免、扶贫、危房改造和党风廉政等内容指定专人更新。",
      "凡属重点领域的内容，须先后经部门负责人、分管领导和主要领导三道复核，通过之后才能上报和公开，并接受群众监督。",
    ],
    disclosure: [
      "2018年，张家坡镇主动公开政府信息182条，按类别分：机构职能类1条，政策法规类8条，规划工作类6条，业务工作类88条，其余79条归入其他信息。",
      "内容涵盖镇情、法规、规划、人事、执法、应急管理、公共服务和工作动态，另有公开指南供查阅，其中工作动态更新最勤。",
      "平台建设方面，按规定的范围和时限发布，信息形成后十日之内公开；除网上查阅以外，村民还可以到公开栏查看，兼顾不常上网的群众。",
    ],
    applications: [
      "2018年，应当主动公开的内容都已按时公开。原报告在本章没有列出申请的件数，这里不另行推算。",
    ],
    fees: ["全年没有收费。"],
    litigation: ["全年没有因信息公开发生的行政复议，也没有行政诉讼。"],
    secrecy: [
      "对外发布的信息一律先审后发，审查的程序和责任由制度明确。到报告编制时，全镇没有出现失密、泄密问题。",
    ],
    problems: [
      "主要不足有两点：依申请公开的范围还需要再梳理，有的信息发布不够快。此外，一些做法仍在摸索之中。",
      "改进从四个方面进行：组织学习，统一认识；充实人员，稳定队伍；修订制度，补上缺项；整合各站所的力量，共同做好公开。",
    ],
    others: [
      "2019年将借鉴其他镇办的经验，补充和更新公开目录，扩大公开的内容，做到准确、完整、及时。",
      "原报告以“附表”作章名而没有附表，本章照录章名，不补造表格。",
    ],
  }),
  reasons: {
    "R00-2": "标题按原件录入，原件写作“年报”，未改写。",
    "R00-3": "原件没有写联系方式，按原样录入，不补写。",
  },
};
