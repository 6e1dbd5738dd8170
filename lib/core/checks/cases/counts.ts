import type { CheckCase } from "./case";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** How a count is stated: its total, its measure word, its zero; and the publication deadline. */

const signedOn = (year: number, day: string) => ({ year, front: { signedOn: day } });

export const countCases: readonly CheckCase[] = [
  right(
    "写了总数再分类",
    inDisclosure(2025, "全年主动公开政府信息12条，其中机构信息2条、财政信息4条、人事信息6条。"),
  ),
  wrong(
    "R00-107",
    "只有各类，没有总数",
    inDisclosure(2025, "全年公开机构信息2条、财政信息4条、人事信息6条。"),
  ),
  right("直接写没有收到", inDisclosure(2025, "没有收到政府信息公开申请。")),
  wrong("R00-108", "写零报告", inDisclosure(2025, "依申请公开继续实行零报告。")),
  wrong("R00-108", "收到0件，办结0件", inDisclosure(2025, "收到申请0件，共办结0件。")),
  right("收到10件，办结10件", {
    ...inDisclosure(2025, "收到政府信息公开申请10件，办结10件。"),
    figures: { "received:naturalPerson": "10", "outcome.granted:naturalPerson": "10" },
  }),
  wrong("R00-26", "信息以件计", inDisclosure(2025, "全年主动公开政府信息66件。")),
  wrong("R00-26", "申请以起计", inChapter(2025, "others", "上年收到政府信息公开申请3起。")),
  wrong("R00-26", "文件以部计", inDisclosure(2025, "汇编历年规范性文件6部。")),
  wrong("R00-26", "规范性文件以篇计", inDisclosure(2025, "上年公开规范性文件5篇。")),
  right("规范性文件的解读以篇计", inDisclosure(2025, "上年公开规范性文件解读5篇。")),
  wrong("R00-26", "处罚决定以条计", inDisclosure(2025, "上年作出行政处罚决定12条。")),
  right("公示处罚以条计", inDisclosure(2025, "上年公示行政处罚12条、行政许可20条。")),
  wrong("R00-26", "许可以份计", inDisclosure(2025, "上年办理行政许可20份。")),
  wrong("R00-26", "提案以条计", inDisclosure(2025, "办理政协提案2条，意见建议3条。")),
  wrong("R00-26", "培训班以人计", inDisclosure(2025, "举办业务培训班30人。")),
  wrong("R00-26", "强制以项计", inDisclosure(2025, "上年实施行政强制2项。")),
  right("清单里的事项以项计", inDisclosure(2025, "公开行政许可事项清单，办理行政许可事项15项。")),
  wrong("R00-26", "许可收费没有单位", inDisclosure(2025, "上年行政许可收费3.5。")),
  wrong("R00-26", "只写几万", inDisclosure(2025, "投入政务公开工作经费共3万，用于专栏维护。")),
  right("几万元", inDisclosure(2025, "投入政务公开工作经费共3万元，用于专栏维护。")),
  wrong("R00-26", "没有申请也以条计", inDisclosure(2025, "收到依申请公开信息0条。")),

  right("三月底以前成文", signedOn(2015, "2016-03-31")),
  wrong("R00-34", "四月成文", signedOn(2015, "2016-04-02")),
  right("一月成文", signedOn(2025, "2026-01-31")),
  wrong("R00-34", "二月成文", signedOn(2025, "2026-02-03")),
  right("文末一月的日期", inChapter(2024, "others", "没有其他需要报告的事项。", "2025年1月28日")),
  wrong(
    "R00-34",
    "文末四月的日期",
    inChapter(2024, "others", "没有其他需要报告的事项。", "（2025年4月12日）"),
  ),
  wrong(
    "R00-34",
    "文末用汉字写的日期",
    inChapter(2024, "others", "没有其他需要报告的事项。", "二〇二五年四月十二日"),
  ),
  wrong(
    "R00-34",
    "印发的日期",
    inChapter(2024, "others", "没有其他需要报告的事项。", "柳河镇人民政府办公室2025年5月6日印发"),
  ),
  wrong("R00-34", "写了四月公布", inChapter(2024, "others", "本报告于2025年4月2日在县政府门户网站公布。")),
  right("写了一月公布", inChapter(2024, "others", "本报告于2025年1月20日在县政府门户网站公布。")),
  wrong(
    "R21-15",
    "署名和日期写在一行",
    inChapter(2024, "others", "没有其他需要报告的事项。", "柳河镇人民政府　2024年12月20日"),
  ),
  wrong("R21-15", "用点写的日期", inChapter(2024, "others", "没有其他需要报告的事项。", "2024.12.20")),
  wrong("R21-15", "标题下只写年月", inPreface(2024, "（2024年12月）")),
  right("标题下是次年的年月", inPreface(2024, "（2025年1月）")),
  wrong("R21-15", "标题下的日期", inPreface(2024, "（2024年12月26日）")),
  wrong("R00-33", "文末晚一年的日期", inChapter(2024, "others", "没有其他需要报告的事项。", "2026年1月20日")),
];
