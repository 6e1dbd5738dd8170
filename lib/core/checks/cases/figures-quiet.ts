import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";

/**
 * Right sentences full of numbers that no table counts, in reports with tables of zeros: nothing may be
 * reported.
 */

function quiet(year: number, chapter: string, texts: readonly string[]): CheckCase[] {
  return texts.map((text) => ({
    name: `${year} ${text.slice(0, 18)}`,
    report: { year, chapters: { [chapter]: proseOf(text) } },
    finds: [],
  }));
}

export const quietCases: readonly CheckCase[] = [
  ...quiet(2025, "others", [
    "公众号全年发布信息326条，其中政策解读18条、工作动态280条、通知公告28条，阅读量3.2万次，收到留言12条。",
    "党委会议和镇长办公会研究政务公开3次，讨论议题12项，其中议定事项10项。",
    "全镇15个村设立公开栏15块，其中村级13块、社区2块。",
    "印发公文86件，其中主动公开52件、依申请公开20件、不予公开14件。",
    "发放问卷200份，收回196份，满意190份，基本满意5份，不满意1份。",
    "收到来信来访56件次，其中来信12件次、来访30件次、来电14件次。",
    "审核信息400条，退回修改12条，占3%，发布388条，占97%。",
    "全镇23个行政村，其中20个村设了标准化公开栏，占87%。",
    "公开目录共26个领域，其中试点领域10个，公开事项312项，更新率95%，准确率100%。",
    "专栏历年累计公开信息3,260条，其中2025年公开信息260条。",
    "县里抽查信息50条，发现问题3条，其中错别字2条、更新不及时1条，均已整改。",
    "派员参加县里的政府信息公开培训2次，参训6人次。",
    "规范性文件合法性审查3件，报送备案2件。",
    "受理信访事项3件、12345热线工单326件，均已办结。",
    "县司法局通报全县行政复议案件126件、行政诉讼48件。",
    "上年我镇收到申请6件，办结6件。",
    "受理低保申请56件，办结56件；受理残疾人补贴申请12件。",
    "申请人对答复不服的，可在60日内申请行政复议，或者在6个月内提起行政诉讼。",
    "自收到申请之日起20个工作日内予以答复。",
    "行政复议、行政诉讼均为0件。",
    "通过网站等形式公布政府信息36篇，发布工作动态类信息120篇，政策类信息15篇，转发类信息80篇。",
    "全年主动公开政府信息308条，其中：通过网站发布信息2条；通过日报等平台发布信息235条。通过公示栏公开信息71条。",
    "编制公文6条，其中业务工作6条；动态信息31条；通知公告3条。",
  ]),
  ...quiet(2017, "overview", [
    "专职网格员35名，兼职网格员12人，分片包干。",
    "县财政拨付专项经费30万元用于农村公路。",
    "五年来主动公开政府信息2600条，收到申请35件。",
    "各村主动公开村务信息3600条。",
    "计划2018年举办政府信息公开培训班4次，召开政务公开工作会议2次。",
    "收取水费12万元、垃圾处理费3万元。",
    "主要负责人参加上级新闻发布会的报道转发了2篇。",
  ]),
];

const counted2014 = {
  "disclosure.total:count": "156",
  "disclosure.channels.website:count": "156",
  "applications.received.inPerson:count": "3",
  "applications.completed.onTime:count": "3",
  "applications.answered.granted:count": "3",
  "resources.staff.fullTime:count": "1",
  "resources.staff.partTime:count": "2",
  "resources.budget:count": "3",
};

function sentence(name: string, text: string, ...finds: string[]): CheckCase {
  return { name, report: { year: 2016, figures: counted2014, chapters: { overview: proseOf(text) } }, finds };
}

/** The same counts in other wordings. */
export const wordings: readonly CheckCase[] = [
  sentence("各类信息共156条", "全镇共公开各类政府信息156条。"),
  sentence("各类信息共165条", "全镇共公开各类政府信息165条。", "R14-15"),
  sentence("当面申请3件", "收到政府信息公开申请3件，均为当面申请。"),
  sentence("当面与网络的数不同", "收到政府信息公开申请3件，其中当面申请1件、网络申请2件。", "R00-17"),
  sentence("申请共3件", "政府信息公开申请共3件，均已按时答复。"),
  sentence("申请共5件", "政府信息公开申请共5件，均已按时答复。", "R14-15"),
  sentence("人员和经费", "从事政府信息公开工作人员3人，其中专职1人、兼职2人，信息公开专项经费3万元。"),
  sentence("经费以元计", "政务公开工作经费30000元。"),
  sentence("经费不同", "政务公开工作经费5万元。", "R00-17"),
  sentence("人员总数不同", "从事政府信息公开工作人员5人。", "R00-17"),
  sentence("答复再分", "申请答复3件，其中同意公开答复3件。"),
  sentence("单位在括号外", "共公开政府信息156（含转发20）条。"),
  {
    name: "分段列出",
    report: {
      year: 2025,
      chapters: {
        others: proseOf(
          "共公开信息50条，具体如下：",
          "1.机构职能类12条；",
          "2.政策法规类8条；",
          "3.其他类30条。",
        ),
      },
    },
    finds: [],
  },
  {
    name: "分段列出而少",
    report: {
      year: 2025,
      chapters: {
        others: proseOf(
          "共公开信息50条，具体如下：",
          "1.机构职能类12条；",
          "2.政策法规类8条；",
          "3.其他类20条。",
        ),
      },
    },
    finds: ["R00-12"],
  },
  {
    name: "隔句的占比",
    report: {
      year: 2025,
      chapters: {
        others: proseOf("共公开信息226条，其中网站131条、公众号95条。民生类信息209条，占92.47%。"),
      },
    },
    finds: ["R00-14"],
  },
  {
    name: "两种划分",
    report: {
      year: 2025,
      chapters: { others: proseOf("收到群众来件12件，其中网上8件、信函4件，按时办结10件，延期办结2件。") },
    },
    finds: [],
  },
];
