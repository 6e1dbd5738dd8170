import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";

/** Text compared with the tables of 2019 and 2021. */

/** Three received and one carried in; three closed, one carried on; one review, one lawsuit. */
const figures = {
  "received:naturalPerson": "2",
  "received:commercial": "1",
  "carriedIn:naturalPerson": "1",
  "outcome.granted:naturalPerson": "2",
  "outcome.unavailable.notHeld:commercial": "1",
  "carriedOut:naturalPerson": "1",
  "litigation:review.upheld": "1",
  "litigation:direct.pending": "1",
  "licences:decisions": "12",
  "penalties:decisions": "4",
};

const documents = {
  "normativeDocuments:made": "2",
  "normativeDocuments:repealed": "1",
  "normativeDocuments:inForce": "9",
};
const figures2021 = { ...figures, ...documents, "fees:amount": "3.5" };

function inChapter(year: number, chapter: string, extra: Record<string, string>) {
  return (name: string, text: string, ...finds: string[]): CheckCase => ({
    name,
    report: { year, figures: extra, chapters: { [chapter]: proseOf(text) } },
    finds,
  });
}

const applications = inChapter(2025, "applications", figures2021);
const litigation = inChapter(2025, "litigation", figures2021);
const others = inChapter(2025, "others", figures2021);
const in2020 = inChapter(2020, "applications", figures);

export const applicationFigures: readonly CheckCase[] = [
  applications("新收相同", "2025年新收政府信息公开申请3件。"),
  applications("收到含结转", "2025年收到政府信息公开申请4件（含上年结转1件）。"),
  applications("新收不同", "2025年新收政府信息公开申请5件。", "R21-6"),
  applications("收到不同", "全年共收到公民、法人和其他组织提出的政府信息公开申请6件。", "R21-6"),
  applications("上年结转相同", "新收申请3件，上年结转1件，办结3件，结转下年度继续办理1件。"),
  applications("上年结转不同", "新收申请3件，上年结转2件，办结3件，结转下年度继续办理1件。", "R21-7"),
  applications("结转下年不同", "新收申请3件，上年结转1件，办结3件，结转下年度继续办理2件。", "R21-7"),
  applications("结转写成转结，数对", "新收申请3件，上年转结1件。", "R00-56"),
  applications("结转写成转结，数不对", "新收申请3件，上年转结3件。", "R21-7", "R00-56"),
  applications("含上年结转不同", "收到政府信息公开申请4件，含上年度结转2件。", "R21-7"),
  applications("去年的年份结转", "2024年结转1件，2025年新收政府信息公开申请3件。"),
  applications("办结不同", "新收申请3件，上年结转1件，办结4件。", "R00-17"),
  applications("申请人相同", "2025年新收政府信息公开申请3件，其中自然人2件、商业企业1件。"),
  applications("申请人不同", "2025年新收政府信息公开申请3件，其中自然人1件、商业企业2件。", "R00-17"),
  applications("申请人之和多出", "2025年新收政府信息公开申请3件，其中自然人3件、商业企业1件。", "R00-10"),
  applications("结果相同", "全年办结申请3件：予以公开2件、不掌握相关信息1件。"),
  applications("结果不同", "全年办结申请3件：予以公开1件、不掌握相关信息2件。", "R00-17"),
  applications(
    "结果之和多出",
    "全年办结申请3件：予以公开2件、部分公开1件、不掌握相关信息1件。",
    "R00-10",
    "R00-17",
  ),
  applications("零件相同", "新收申请3件，其中科研机构0件。"),
  applications("上年的申请数", "2024年收到政府信息公开申请8件，2025年收到政府信息公开申请3件。"),
  applications("比上年减少", "2025年收到政府信息公开申请3件，比上年减少5件。"),
  applications("年末逐月", "其中12月收到政府信息公开申请1件。"),
  applications("工单不是申请", "全年收到12345热线工单86件，办结86件。"),
  applications("平均天数", "每件申请平均用时9个工作日。"),
  applications("只有结转下年", "年末有1件结转下年度继续办理。"),
  applications("只有结转下年而不同", "年末有2件结转下年度继续办理。", "R21-7"),
  applications("都是自然人而表中有企业", "2025年新收政府信息公开申请3件，均为自然人申请。", "R21-30"),
  applications("全部由公民提出而表中有企业", "全年收到政府信息公开申请3件，全部由公民提出。", "R21-30"),
  applications("上年都是自然人", "2024年收到政府信息公开申请2件，均为自然人申请。"),
  applications("申请都以信函提出", "2025年新收政府信息公开申请3件，均为信函申请。"),
  applications("网上提出的都是自然人", "全年收到政府信息公开申请3件，其中网上申请2件，均为自然人申请。"),
  applications("按期答复少一件", "新收申请3件，按期答复2件。", "R21-31"),
  applications("答复多一件", "新收申请3件，共答复5件。", "R21-31"),
  applications("按期答复的就是办结的", "新收申请3件，上年结转1件，按期答复3件。"),
  applications("少答复的写明了", "新收申请3件，按期答复2件，其余1件由申请人撤回。"),
  in2020("2020年新收不同", "2020年收到政府信息公开申请7件。", "R21-6"),
  in2020("2020年新收相同", "2020年收到政府信息公开申请3件，结转下一年度办理1件。"),
];

export const otherFigures: readonly CheckCase[] = [
  litigation("复议诉讼相同", "2025年被申请行政复议1件，结果维持；被提起行政诉讼1件，尚未审结。"),
  litigation("复议不同", "2025年被申请行政复议2件，被提起行政诉讼1件。", "R21-8"),
  litigation("诉讼不同", "2025年被申请行政复议1件，被提起行政诉讼3件。", "R21-8"),
  litigation("复议诉讼合写", "全年因政府信息公开发生行政复议、行政诉讼案件2件。"),
  litigation("复议诉讼合写不同", "全年因政府信息公开发生行政复议、行政诉讼案件4件。", "R21-8"),
  litigation("各1件", "全年发生行政复议、行政诉讼各1件。"),
  litigation("复议后起诉", "未经复议直接起诉1件，复议后起诉0件。"),
  litigation("复议后起诉不同", "未经复议直接起诉0件，复议后起诉1件。", "R21-8"),
  litigation("诉讼的一部分", "未经复议直接起诉的行政诉讼1件，复议后起诉的行政诉讼0件。"),
  litigation("诉讼的一部分不同", "未经复议直接起诉的行政诉讼0件，复议后起诉的行政诉讼1件。", "R21-8"),
  litigation("劳动争议诉讼", "另有劳动争议行政诉讼5件，与信息公开无关。"),
  litigation("上年的复议", "2024年发生行政复议3件，2025年发生行政复议1件。"),
  others("规范性文件相同", "全年制发行政规范性文件2件，废止1件，现行有效9件。"),
  others("规范性文件不同", "全年制发行政规范性文件2件，废止1件，现行有效10件。", "R00-17"),
  others("制发不同，数在前", "全年制定了3件行政规范性文件。", "R00-17"),
  others("许可相同", "全年作出行政许可决定12件、行政处罚决定4件。"),
  others("强制以项计，数不同", "全年实施行政强制7项。", "R00-17", "R00-26"),
  others("许可不同", "全年作出行政许可决定15件、行政处罚决定4件。", "R00-17"),
  others("许可事项不是决定", "梳理公布行政许可事项35项。"),
  others("收费相同", "全年收取行政事业性收费3.5万元，没有产生信息处理费。"),
  others("收费以元计", "全年收取行政事业性收费35000元，没有产生信息处理费。"),
  others("收费不同", "全年收取行政事业性收费5.3万元，没有产生信息处理费。", "R00-17"),
  others("信息处理费不是收费", "全年收取信息处理费400元。"),
  others("清理文件", "清理规范性文件草案3件。"),
  others("引用法规文号", "按照国办函〔2020〕109号核对，没有收取信息处理费。"),
];
