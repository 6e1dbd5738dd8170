import { guidance } from "@/lib/core/editions/2014/guidance";
import type { Chapter, Guidance, Outline } from "@/lib/core/outline/outline";

/** The chapters that four counties set for their townships' reports, with the headings as printed. */

function chapter(id: string, heading: string, advice: Guidance): Chapter {
  return { id, heading, guidance: advice, proseRequired: true };
}

const ownPoint = (what: string, example: string): Guidance => ({
  what,
  law: "《条例》没有规定这一章，由本县当年的编制通知要求。",
  example,
});

const plan = ownPoint(
  "写下一年准备做的几件事，每件事有负责人和时间。",
  "2019年6月底前把办事指南全部换成新版，由党政办公室逐项核对。",
);

export const gaoqing2018: Outline = {
  id: "gaoqing-2018",
  name: "高青县2018年度（四章）",
  chapters: [
    chapter("overview", "概述", guidance.overview),
    chapter("disclosure", "主动公开政府信息情况", guidance.disclosure),
    chapter("applications", "依申请公开政府信息情况", guidance.applications),
    chapter("problems", "存在的不足及改进措施", guidance.problems),
  ],
};

export const yiyuan2018: Outline = {
  id: "yiyuan-2018",
  name: "沂源县2018年度（十章）",
  chapters: [
    chapter("overview", "政府信息公开工作概述", guidance.overview),
    chapter("organisation", "政府信息公开的组织领导和制度建设情况", guidance.organisation),
    chapter("key-areas", "重点领域政府信息公开工作推进情况", guidance.keyAreas),
    chapter("disclosure", "主动公开政府信息以及公开平台建设情况", guidance.disclosure),
    chapter("applications", "政府信息公开申请的办理情况", guidance.applications),
    chapter("fees", "政府信息公开的收费及减免情况", guidance.fees),
    chapter("litigation", "因政府信息公开申请行政复议、行政诉讼的情况", guidance.litigation),
    chapter("secrecy", "政府信息公开保密审查及监督检查情况", guidance.secrecy),
    chapter("problems", "政府信息公开工作存在的主要问题及改进情况", guidance.problems),
    chapter("others", "需要说明的事项与附表", guidance.notesAndAnnex),
  ],
};

export const zhangwu2018: Outline = {
  id: "zhangwu-2018",
  name: "彰武县2018年度（九章）",
  chapters: [
    chapter("disclosure", "主动公开政府信息情况", guidance.disclosure),
    chapter("applications", "依申请公开政府信息情况", guidance.applications),
    chapter("key-areas", "重点领域信息公开情况", guidance.keyAreas),
    chapter("rules", "工作制度建立完善情况", guidance.organisation),
    chapter(
      "interpretation",
      "政策发布与解读情况",
      ownPoint(
        "写发布了哪些政策、怎样解读、由谁解读。",
        "两项补贴政策发布的同时配发问答，由分管领导在村民会上讲解。",
      ),
    ),
    chapter("response", "回应社会关切情况", guidance.response),
    chapter(
      "open-day",
      "开展“5.15政务公开日”情况",
      ownPoint(
        "写活动的时间、地点、参加的站所和接待的群众。",
        "5月15日在集市设咨询台，九个站所参加，发放资料六种。",
      ),
    ),
    chapter("problems", "存在的主要问题", guidance.problems),
    chapter("plan", "下一步整改措施及2019年的工作计划", plan),
  ],
};

export const weishan2018: Outline = {
  id: "weishan-2018",
  name: "微山县2018年度（三章）",
  chapters: [
    chapter("work", "政府信息公开情况", guidance.work),
    chapter("problems", "存在的主要问题", guidance.problems),
    chapter("plan", "2019年工作思路", plan),
  ],
};
