import type { Chapter, Outline } from "../../outline/outline";
import { guidance } from "./guidance";

/**
 * Before 2019 there was no national list of chapters: Article 32 of the Regulation of 2008 names six items,
 * and provinces and counties set their own lists. These are the usual ones; a county may edit the one that it
 * chooses.
 */

function chapter(id: string, heading: string, advice: keyof typeof guidance): Chapter {
  return { id, heading, guidance: guidance[advice], proseRequired: true };
}

const sixItems: Outline = {
  id: "six-items",
  name: "条例六项（概述加第三十二条六项）",
  chapters: [
    chapter("overview", "概述", "overview"),
    chapter("disclosure", "主动公开政府信息情况", "disclosure"),
    chapter("applications", "依申请公开政府信息和不予公开政府信息情况", "applications"),
    chapter("fees", "政府信息公开收费及减免情况", "fees"),
    chapter("litigation", "因政府信息公开申请行政复议、提起行政诉讼情况", "litigation"),
    chapter("problems", "政府信息公开工作存在的主要问题及改进情况", "problems"),
    chapter("others", "其他需要报告的事项", "others"),
  ],
};

const shandong: Outline = {
  id: "shandong",
  name: "山东（十一章）",
  chapters: [
    chapter("overview", "概述", "overview"),
    chapter("organisation", "政府信息公开的组织领导和制度建设情况", "organisation"),
    chapter("key-areas", "重点领域政府信息公开工作推进情况", "keyAreas"),
    chapter("disclosure", "主动公开政府信息以及公开平台建设情况", "disclosure"),
    chapter("applications", "政府信息公开申请的办理情况", "applications"),
    chapter("fees", "政府信息公开的收费以及减免情况", "fees"),
    chapter("litigation", "因政府信息公开申请提起行政复议、行政诉讼的情况", "litigation"),
    chapter("secrecy", "政府信息公开保密审查及监督检查情况", "secrecy"),
    chapter("institutions", "所属事业单位信息公开推进情况", "institutions"),
    chapter("problems", "政府信息公开工作存在的主要问题及改进情况", "problems"),
    chapter("others", "需要说明的事项与附表", "notesAndAnnex"),
  ],
};

const sichuan: Outline = {
  id: "sichuan",
  name: "四川、青岛（九章）",
  chapters: [
    chapter("overview", "概述", "overview"),
    chapter("disclosure", "主动公开政府信息情况", "disclosure"),
    chapter("applications", "依申请公开政府信息情况", "applications"),
    chapter("inquiries", "咨询和投诉情况", "inquiries"),
    chapter("litigation", "行政复议和行政诉讼情况", "litigation"),
    chapter("staffing", "政府信息公开工作人员和费用支出情况", "staffing"),
    chapter("problems", "存在的主要问题和改进措施", "problems"),
    chapter("others", "其他需要报告的事项", "others"),
    chapter("annex", "附表", "annex"),
  ],
};

const jilin: Outline = {
  id: "jilin",
  name: "吉林（七章，与统计表对应）",
  chapters: [
    chapter("overview", "基本情况", "overview"),
    chapter("disclosure", "主动公开情况", "disclosure"),
    chapter("response", "回应解读情况", "response"),
    chapter("applications", "依申请公开情况", "applications"),
    chapter("litigation", "行政复议、行政诉讼和举报投诉情况", "contested"),
    chapter("staffing", "机构建设、保障经费和会议培训情况", "staffing"),
    chapter("problems", "存在的主要问题和改进措施", "problems"),
  ],
};

const free: Outline = {
  id: "free",
  name: "自拟（按当年工作确定）",
  chapters: [
    chapter("overview", "基本情况", "overview"),
    chapter("work", "主要工作开展情况", "work"),
    chapter("problems", "存在的主要问题及改进情况", "problems"),
  ],
};

export const outlines2014: Outline[] = [sixItems, shandong, sichuan, jilin, free];
