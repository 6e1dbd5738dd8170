import type { CheckCase } from "./case";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** Periods, years and dates in words. */

const period = (from: string, to: string, year = 2025) =>
  inPreface(year, `本报告所列数据的统计期限自${from}起至${to}止。`);

export const dateCases: CheckCase[] = [
  right("令的年份", inPreface(2018, "依照《青山县政府信息公开办法》（2008年县人民政府令第3号）编制。")),
  right("封面的日期", inPreface(2018, "2019年3月", "本报告按照《条例》编制。")),
  wrong("R00-33", "本报告的文号是报告年度的", inPreface(2025, "柳政〔2025〕9号", "本报告按照《条例》编制。")),
  right("本报告的文号是次年的", inPreface(2025, "柳政〔2026〕9号", "本报告按照《条例》编制。")),
  right("自…起至…止", period("2025年1月1日", "2025年12月31日")),
  right("自…至…止，没有“起”", inPreface(2024, "统计时限自2024年1月1日至2024年12月31日止。")),
  right("用到", inPreface(2023, "统计期限从2023年1月1日到2023年12月31日。")),
  right("用破折号", inPreface(2022, "统计期限：2022年1月1日——2022年12月31日。")),
  right("用连接号，第二个不写年", inPreface(2021, "统计期限为2021年1月1日-12月31日。")),
  right("起，截止", inPreface(2018, "数据统计期限自2018年1月1日起，截至2018年12月31日。")),
  right("只写月", inPreface(2020, "统计期限为2020年1月至12月。")),
  right("日期补零", inPreface(2019, "统计期限为2019年01月01日至2019年12月31日。")),
  right("全角数字", inPreface(2019, "统计期限为２０１９年１月１日至２０１９年１２月３１日。")),
  right("年份后有空格", inPreface(2018, "统计期限自2018 年1 月1 日起至2018 年12 月31 日止。")),
  right("正文中一段别的时间", inDisclosure(2025, "5月10日至6月20日，开展了公开专栏集中检查。")),
  right("正文说附表的日期", inDisclosure(2017, "附表的信息日期为2017年1月1日至2017年12月31日。")),
  right(
    "引言里的办公时间",
    inPreface(2025, "请与镇党政办公室联系（工作时间：夏季6月1日-9月30日，冬季10月1日-次年5月31日）。"),
  ),
  wrong("R00-30", "12月30日止", period("2021年1月1日", "2021年12月30日", 2021)),
  wrong("R00-30", "上年的期限没有改", period("2024年1月1日", "2024年12月31日")),
  wrong("R00-30", "年末写成上年", period("2025年1月1日", "2024年12月31日")),
  wrong("R00-30", "从1月2日", inPreface(2023, "统计期限为2023年1月2日至12月31日。")),
  wrong("R00-30", "到11月", inPreface(2022, "统计期限为2022年1月至11月。")),
  wrong("R00-30", "破折号，少一天", inPreface(2018, "统计期限：2018年1月1日—2018年12月30日。")),
  wrong(
    "R00-30",
    "章内的统计期限错",
    inDisclosure(2020, "以上数据的统计期限为2020年1月1日至2020年10月31日。"),
  ),
  wrong(
    "R00-30",
    "全角数字，少一天",
    inPreface(2019, "统计期限为２０１９年１月１日至２０１９年１２月３０日。"),
  ),

  right("二月二十九日，闰年", inDisclosure(2024, "2月29日召开了工作会议。")),
  right("第十三届", inDisclosure(2025, "第13次专题会议于3月召开，研究专栏调整。")),
  right("小数不是日期", inDisclosure(2025, "5.15政务公开日活动由党政办公室组织。")),
  right("年限不是年份", inDisclosure(2025, "档案保存10年，目录保存30年。")),
  right("几个月", inDisclosure(2025, "整理工作历时3个月完成。")),
  wrong("R00-31", "202020年", inDisclosure(2020, "202020年，我镇召开公开工作会议。")),
  wrong("R00-31", "20014年", inDisclosure(2014, "20014年，我镇召开公开工作会议。")),
  wrong("R00-31", "丢了“年”", inDisclosure(2018, "20181月1日起启用新的目录。")),
  wrong("R00-31", "十三月", inDisclosure(2025, "2025年13月5日召开了工作会议。")),
  wrong("R00-31", "二月三十日", inDisclosure(2025, "2月30日召开了工作会议。")),
  wrong("R00-31", "平年的二月二十九日", inDisclosure(2025, "2025年2月29日召开了工作会议。")),
  wrong("R00-31", "三十二日", inDisclosure(2023, "10月32日，组织了业务培训。")),
  wrong("R00-31", "31止", inPreface(2022, "统计期限自2022年1月1日起至12月31止。")),
  wrong("R00-31", "2087年", inDisclosure(2017, "2087年，我镇召开公开工作会议。")),
  wrong("R00-31", "219年", inDisclosure(2019, "219年6月召开了工作会议。")),
  wrong("R00-31", "没有6月31日", inDisclosure(2024, "6月31日前完成了目录调整。")),

  right("截至年末", inDisclosure(2018, "截至2018年12月31日，专栏信息都已核对。")),
  right("截至目前的累计", inDisclosure(2025, "截至目前，专栏运行平稳。")),
  right("年中的一项工作", inDisclosure(2025, "截至6月30日，旧栏目全部撤下。")),
  wrong("R00-32", "算到12月20日", inDisclosure(2025, "截至2025年12月20日，公开政府信息28条。")),
  wrong("R00-32", "算到12月30日", inDisclosure(2018, "截至12月30日，主动公开的数据已经核对。")),
  wrong("R00-32", "算到次年1月", inDisclosure(2023, "截至2024年1月15日，收到的信息公开数据已核对。")),

  right("成文在次年", { year: 2025, front: { signedOn: "2026-01-15" } }),
  right("没有写成文日期", { year: 2025, front: { signedOn: "" } }),
  right("2014年版，三月成文", { year: 2018, front: { signedOn: "2019-03-28" } }),
  right("末尾写次年的日期", inChapter(2025, "others", "没有其他需要报告的事项。", "2026年1月12日")),
  wrong("R21-15", "年底以前成文", { year: 2024, front: { signedOn: "2024-12-25" } }),
  wrong("R21-15", "成文还是上一年的日期", { year: 2025, front: { signedOn: "2025-01-12" } }),
  wrong("R14-27", "2017年报告写2017年2月", { year: 2017, front: { signedOn: "2017-02-10" } }),
  wrong("R21-15", "12月31日当天", { year: 2023, front: { signedOn: "2023-12-31" } }),
  wrong("R14-27", "末尾的日期早了", inChapter(2018, "others", "没有其他需要报告的事项。", "2018年12月20日")),
  wrong(
    "R21-15",
    "末尾用汉字写的日期早了",
    inChapter(2022, "others", "没有其他需要报告的事项。", "二〇二二年十二月三十日"),
  ),
  wrong("R00-33", "晚了两年", { year: 2021, front: { signedOn: "2023-05-06" } }),
  wrong("R00-33", "晚了五年", { year: 2018, front: { signedOn: "2023-03-06" } }),

  right(
    "说明下年计划",
    inChapter(2024, "problems", "村级公示更新偏慢；2025年将由专人每月核对，年底前全部到位。"),
  ),
  right(
    "下年工作，在问题一章",
    inChapter(2018, "problems", "公开不够及时。2019年，从机制和队伍两方面改进。"),
  ),
  right("文号", inDisclosure(2018, "按照国办发〔2018〕23号和鲁政办发〔2017〕21号文件执行。")),
  right("文件名中的年份", inDisclosure(2025, "印发《2024年政务公开工作总结》，部署下一阶段工作。")),
  right("条例的修订年份", inDisclosure(2025, "2019年修订的条例施行以来，目录逐年完善。")),
  right("沿革", inDisclosure(2025, "自2008年以来，纸质目录一直在大厅公布。")),
  right("从上年起的做法", inDisclosure(2025, "2024年起，名单每月核对一次。")),
  right("下年起的改进", inChapter(2016, "problems", "政策解读偏少，2017年起重要文件与解读同步发布。")),
  right("与上年比较", inDisclosure(2025, "比2024年增加了12条，主要是补贴信息。")),
  right("同比", inDisclosure(2025, "同比2024年有所增长。")),
  right("上年结转", inDisclosure(2025, "2024年结转的申请已经办结。")),
  right("结转下年办理", inDisclosure(2024, "尚未答复的申请结转2025年办理。")),
  right("上年度考核的结果", inDisclosure(2025, "2024年度全县政务公开考核列第5位。")),
  right("规划的起止", inDisclosure(2023, "依照2021—2025年的规划逐项推进。")),
  right("建成的年份", inDisclosure(2025, "查阅点于2016年建成，今年作了修缮。")),
  right("远期目标", inDisclosure(2025, "力争2027年实现村级公开全覆盖。")),
  right("引言说公布的时间", inPreface(2025, "本报告于2026年1月编制并公布。")),
  right("报告分几部分，含下年计划", {
    ...inChapter(2018, "preface", "本报告内容丰富，2019年工作计划另行说明。"),
  }),
  right("本年度的年份", inDisclosure(2025, "2025年，我镇召开公开工作会议。")),
  right("表格里的年份", {
    year: 2025,
    chapters: {
      disclosure: {
        type: "doc",
        content: [
          {
            type: "table",
            content: [
              {
                type: "tableRow",
                content: [
                  {
                    type: "tableCell",
                    content: [{ type: "paragraph", content: [{ type: "text", text: "2023年" }] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    },
  }),
  right("整改的时限在次年", inDisclosure(2025, "另外1个问题明确了整改时限（2026年1月底前）。")),
  wrong("R21-14", "开头还是上一年", inDisclosure(2025, "2024年，我镇召开公开工作会议，部署全年任务。")),
  wrong("R21-14", "“以来”写了上一年", inDisclosure(2025, "2024年以来，我镇坚持按月核对专栏。")),
  wrong("R21-14", "结转的年份没有改", inDisclosure(2024, "0件转入，尚未办结的结转2024年办理。")),
  wrong("R21-14", "引言写了上一年", inPreface(2021, "现公布柳河镇人民政府2020年政府信息公开工作情况。")),
  wrong("R21-14", "下一年的年份没有理由", inDisclosure(2023, "2024年，我镇召开了3次会议，各站所都参加。")),
  right("上一年年底的一件事", inDisclosure(2024, "2023年底，两个站所合并，目录随之调整。")),
  wrong("R21-14", "截至上一年年底", inDisclosure(2024, "截至2023年底，我镇公开信息62条。")),
  wrong("R21-14", "日期里的年份", inDisclosure(2025, "2023年5月20日，组织了业务培训。")),
  wrong("R21-14", "汉字年份", inDisclosure(2022, "二〇二一年，我镇召开公开工作会议。")),
  wrong(
    "R21-14",
    "问题一章里的旧年份",
    inChapter(2025, "problems", "2022年，村级公示更新偏慢，群众看不到。"),
  ),
  wrong("R14-26", "2018年报告写2017年", inDisclosure(2017, "2016年，我镇召开公开工作会议。")),
  right("几年前某月的事", inDisclosure(2018, "2012年4月，编制完成公开指南和目录，逐年更新。")),
  wrong("R14-26", "截至几年前某月", inDisclosure(2018, "截至2015年12月，目录已全部更新。")),
  wrong("R14-26", "旧日期", inDisclosure(2018, "2017年2月10日，组织了业务培训。")),
  wrong("R14-26", "隔了几年", inDisclosure(2018, "2015年，我镇对目录作了说明。")),
];
