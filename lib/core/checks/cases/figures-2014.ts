import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";

/** Text compared with the 2014 table. */

const published = {
  "disclosure.total:count": "182",
  "disclosure.total.normative:count": "3",
  "disclosure.normativeIssued:count": "5",
  "disclosure.channels.website:count": "150",
  "disclosure.channels.wechat:count": "60",
};

const applied = {
  "applications.received.online:count": "3",
  "applications.received.letter:count": "2",
  "applications.completed.onTime:count": "5",
  "applications.answered.granted:count": "4",
  "applications.answered.nonexistent:count": "1",
  "review.upheld:count": "1",
};

const means = {
  "resources.staff.fullTime:count": "1",
  "resources.staff.partTime:count": "2",
  "training.meetings:count": "2",
  "training.courses:count": "3",
  "training.people:count": "45",
  "response.channels.articles:count": "6",
};

function inChapter(chapter: string, figures: Record<string, string>) {
  return (name: string, text: string, ...finds: string[]): CheckCase => ({
    name,
    report: { year: 2017, figures, chapters: { [chapter]: proseOf(text) } },
    finds,
  });
}

const disclosure = inChapter("disclosure", published);
const applications = inChapter("applications", applied);
const litigation = inChapter("litigation", applied);
const overview = inChapter("overview", means);

export const figureCases2014: readonly CheckCase[] = [
  disclosure("公开总数相同", "2017年，我镇主动公开政府信息182条。"),
  disclosure("公开总数不同", "2017年，我镇主动公开政府信息128条。", "R14-15"),
  disclosure("公开总数不同，数在前", "2017年，我镇共主动公开128条政府信息。", "R14-15"),
  disclosure("公开总数，各类", "截至2017年12月31日，全镇共主动公开各类政府信息182条。"),
  disclosure("公开总数不同，累计", "2017年全镇累计主动公开政府信息总数为180条。", "R14-15"),
  disclosure("上年的数", "2016年主动公开政府信息128条，2017年主动公开政府信息182条。"),
  disclosure("比上年增加", "2017年主动公开政府信息182条，比上年增加54条，增长42%。"),
  disclosure("网站的数相同", "2017年在县政府网站共计公开各类政府信息150条。"),
  disclosure("网站的数不同", "2017年在县政府网站共计公开各类政府信息32条。", "R00-17"),
  disclosure("网站和微信", "主动公开政府信息182条，其中政府网站公开150条，微信公众号公开60条。", "R00-20"),
  disclosure("微信的数不同", "主动公开政府信息182条，通过微信公众号发布信息80条。", "R00-17"),
  disclosure("某栏目的数", "县政府网站开设扶贫专栏，脱贫攻坚领域公开政府信息32条。"),
  disclosure("规范性文件", "全年制发规范性文件5件，主动公开规范性文件3件。"),
  disclosure("规范性文件不同", "全年制发规范性文件7件，主动公开规范性文件3件。", "R00-17"),
  disclosure("全县的数", "全县各乡镇主动公开政府信息5182条。"),
  disclosure("计划的数", "下一步力争全年主动公开政府信息300条。"),
  disclosure("历年累计", "自开展工作以来，累计主动公开政府信息2182条。"),
  disclosure("一季度的数", "一季度主动公开政府信息35条，全年主动公开政府信息182条。"),
  applications("申请数相同", "2017年收到政府信息公开申请5件，均按时办结。"),
  applications("申请数不同", "2017年收到政府信息公开申请6件，均按时办结。", "R14-15"),
  applications("公民提出的申请", "2017年接到村民提出的查阅政府信息的申请1条。", "R14-15"),
  applications("数在前的申请", "2017年共收到5件政府信息公开申请。"),
  applications("数在前的申请不同", "2017年共收到7件政府信息公开申请。", "R14-15"),
  applications("办结数相同", "收到政府信息公开申请5件，办结5件。"),
  applications("办结数不同", "收到政府信息公开申请5件，办结4件。", "R14-15"),
  applications("答复的分类", "对收到的申请答复5件，其中同意公开4件、信息不存在1件。"),
  applications("答复的分类不同", "对收到的申请答复5件，其中同意公开3件、信息不存在2件。", "R00-17"),
  applications("热线工单不是申请", "全年收到12345热线工单36件，办结36件。"),
  applications("咨询不是申请", "全年接到群众电话咨询36件。"),
  applications("中文数字", "2017年收到政府信息公开申请五件。"),
  applications("中文数字不同", "2017年收到政府信息公开申请三件。", "R14-15"),
  litigation("复议相同", "2017年因政府信息公开被申请行政复议1件，没有行政诉讼。"),
  litigation("复议不同", "2017年因政府信息公开被申请行政复议2件，没有行政诉讼。", "R14-15"),
  litigation("诉讼0件", "2017年发生行政复议1件，行政诉讼0件。"),
  litigation("诉讼1件而表为0", "2017年发生行政复议1件，行政诉讼1件。", "R14-15"),
  litigation("土地的复议", "镇里配合办理土地确权行政复议3件，与信息公开无关。"),
  overview("人员相同", "配备了1名专职工作人员和2名兼职人员。"),
  overview("人员不同", "配备了1名专职工作人员和1名兼职人员。", "R00-17"),
  overview("培训相同", "召开政务公开工作会议2次，举办政府信息公开培训班3次。"),
  overview("培训不同", "召开政务公开工作会议2次，举办政府信息公开培训班1次。", "R00-17"),
  overview("参加上级培训", "派员参加县里组织的培训4次。"),
  overview("解读相同", "全年发布政策解读稿件6篇。"),
  overview("解读不同", "全年发布政策解读稿件9篇。", "R00-17"),
];
