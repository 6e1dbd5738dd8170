import { formFor } from "../../editions/registry";
import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";

/** Growth over the year before, outcomes that add up, lists that fall short. */

function others(name: string, text: string, ...finds: string[]): CheckCase {
  return { name, report: { year: 2025, chapters: { others: proseOf(text) } }, finds };
}

export const growth: readonly CheckCase[] = [
  others("两个数和百分比相符", "印发宣传册120份，比上年增长20%（上年100份）。"),
  others("两个数和百分比不符", "印发宣传册120份，比上年增长25%（上年100份）。", "R00-22"),
  others("由多少增加到多少", "宣传册由100份增加到150份，同比增长50%。"),
  others("由多少增加到多少而不符", "宣传册由100份增加到150份，同比增长60%。", "R00-22"),
  others("增加数和增幅相符", "接待查询66人次，较上年增加6人次，增长10%。"),
  others("增加数和增幅不符", "接待查询66人次，较上年增加6人次，增长12%。", "R00-22"),
  others("减少写成增长", "印发宣传册80份，比上年增长20%（上年100份）。", "R00-22"),
  others("下降", "印发宣传册80份，比2024年下降20%（2024年100份）。"),
  others("截去尾数", "印发宣传册115份，比上年增长27.7%（上年90份）。"),
  others("约数不算", "印发宣传册115份，比上年增长约28%（上年90份）。"),
  others("上年的数没有写，也不是表里的数", "印发宣传册115份，比上年增长30%。"),
  others("再上一年", "印发宣传册120份，比2023年增长50%（2024年100份）。"),
  others("下一句另有所指", "印发宣传册120份。走访同比增长20%，其中入户60次。"),
  others("由多少到多少，翻了两番", "宣传册由100份增加到400份，同比翻了两番。"),
  others("由多少到多少，不是翻一番", "宣传册由100份增加到150份，同比翻了一番。", "R00-22"),
  others("增长两倍不符", "印发宣传册上年100份，今年200份，比上年增长两倍。", "R00-22"),
  others("是上年的两倍", "印发宣传册上年100份，今年200份，是上年的2倍。"),
  others("约数的倍数不算", "印发宣传册上年100份，今年180份，比上年增长近一倍。"),
  ...(
    [
      ["印发宣传册120份，较上年100份增长20%。", false],
      ["印发宣传册120份，较上年100份增长25%。", true],
      ["印发宣传册120份，比上年的100份增加了20份。", false],
      ["印发宣传册120份，比上年的100份增加了30份。", true],
      ["印发宣传册120份，比上年的100份增加20份，增长25%。", true],
      ["印发宣传册120份，由2024年的100份增加到120份，增幅20%。", false],
      ["印发宣传册120份，由2024年的100份增加到120份，增幅30%。", true],
      ["印发宣传册120份，去年印发100份，同比增长20%。", false],
      ["印发宣传册120份，去年印发100份，同比增长30%。", true],
      ["印发宣传册120份，比去年同期（100份）多20份。", false],
      ["印发宣传册120份，比去年同期（100份）多30份。", true],
      ["印发宣传册120份，上年同期为150份，同比减少20%。", false],
      ["印发宣传册120份，上年同期为150份，同比减少30%。", true],
      ["印发宣传册120份，同比2024年（150份）下降20%。", false],
      ["印发宣传册120份，同比2024年（150份）下降26%。", true],
      ["印发宣传册120份，是上年（60份）的2倍。", false],
      ["印发宣传册120份，是上年（80份）的2倍。", true],
      ["印发宣传册120份，上年为60份，实现翻一番。", false],
      ["印发宣传册120份，上年为90份，实现翻一番。", true],
      // The subject of the change is earlier in the sentence, or a different one.
      ["印发宣传册120份，其中到户90份，上年为100份，同比增长20%。", false],
      ["印发宣传册70份、明白纸50份，较上年100份增长20%。", false],
      ["印发宣传册120份，上年摆放明白纸30份，同比增长20%。", false],
      ["印发宣传册120份，较2023年的60份增长20%。", false],
      ["印发宣传册120份，比上年100余份增长30%。", false],
      ["印发宣传册120份，比上年的100份增加到120份。", false],
      ["印发宣传册120份，上年为100份，更换展板3块。", false],
      ["宣传册由100份增加到150份，增加展架60个。", false],
      ["宣传册由100份增加到150份，增长约60%。", false],
      ["印发宣传册120份，较上年100份增长明显，走访增长30%。", false],
    ] as const
  ).map(([text, isWrong]) => others(text, text, ...(isWrong ? ["R00-22"] : []))),
  {
    name: "按两年的表计算，不是翻一番",
    report: withLastYear("2025年新收政府信息公开申请6件，比上年翻一番，全部办结。"),
    finds: ["R00-22"],
  },
  {
    name: "按两年的表计算相符",
    report: withLastYear("2025年新收政府信息公开申请6件，比上年增加2件，增长50%，全部办结。"),
    finds: [],
  },
  {
    name: "按两年的表计算，件数不符",
    report: withLastYear("2025年新收政府信息公开申请6件，比上年增加3件，全部办结。"),
    finds: ["R00-22"],
  },
  {
    name: "按两年的表计算，方向相反",
    report: withLastYear("2025年新收政府信息公开申请6件，比上年减少2件，全部办结。"),
    finds: ["R00-22"],
  },
];

function withLastYear(text: string): Departure {
  return {
    year: 2025,
    figures: { "received:naturalPerson": "6", "outcome.granted:naturalPerson": "6" },
    lastYear: { "received:naturalPerson": "4", "outcome.granted:naturalPerson": "4" },
    chapters: { others: proseOf(text) },
  };
}

/** With a blank table, only the text counts. */
const blank = Object.fromEntries(
  [...formFor(2016).cells.keys()].filter((id) => id.startsWith("applications.")).map((id) => [id, null]),
);

const years2014 = (name: string, text: string, ...finds: string[]): CheckCase => ({
  name,
  report: {
    year: 2016,
    figures: blank,
    chapters: { applications: proseOf(text) },
  },
  finds: ["R14-21", ...finds],
});

export const outcomes: readonly CheckCase[] = [
  {
    name: "表里有办理结果的，文中可以只写收到数",
    report: {
      year: 2016,
      figures: {
        "applications.received.inPerson:count": "6",
        "applications.completed.onTime:count": "6",
        "applications.answered.granted:count": "6",
      },
      chapters: { applications: proseOf("全年收到政府信息公开申请6件。") },
    },
    finds: [],
  },
  years2014("办结加结转等于收到", "收到政府信息公开申请5件，办结4件，结转下年度1件。"),
  years2014("办结加结转不等于收到", "收到政府信息公开申请6件，办结4件，结转下年度1件。", "R00-23"),
  years2014("加上年结转", "收到政府信息公开申请5件，上年结转2件，办结6件，结转下年度1件。"),
  years2014("加上年结转而多出", "收到政府信息公开申请5件，上年结转2件，办结9件，结转下年度1件。", "R00-23"),
  years2014("有撤回的", "收到政府信息公开申请6件，申请人撤回1件，办结4件，结转下年度1件。"),
  years2014("其余没有交代", "收到政府信息公开申请6件，办结4件。", "R00-25"),
  years2014("全部办结", "收到政府信息公开申请6件，办结6件。"),
  years2014("没有写结果", "全年收到政府信息公开申请6件。", "R00-25"),
  years2014("没有申请却有办结率", "收到政府信息公开申请0件，办结率100%。", "R00-24"),
  years2014("有申请，有办结率", "收到政府信息公开申请6件，办结6件，办结率100%。"),
];

export const answers: readonly CheckCase[] = [
  years2014("答复书比申请多", "收到政府信息公开申请8件，全部办结，出具答复书21份。", "R00-97"),
  years2014("答复书和申请一样多", "收到政府信息公开申请8件，全部办结，出具答复书8份。"),
];

export const lists: readonly CheckCase[] = [
  others("普通词的各项列全", "发放材料100份，分别为农技40份、防汛30份、消防30份。"),
  others("普通词的各项少了", "发放材料100份，分别为农技40份、防汛30份、消防20份。", "R00-28"),
  others("几乎列全而少", "发放材料100份，其中农技40份、防汛20份、消防20份、禁毒10份。", "R00-28"),
  others("举几个例子", "发放材料100份，其中农技20份、防汛10份。"),
  others("列举未完的材料", "发放材料100份，分别为农技40份、防汛30份等。"),
  others("约数也不够", "全年公开信息1600条，其中政策法规类300条、工作动态类200余条。", "R00-28"),
  others("约数够了", "全年公开信息500条，其中政策法规类300条、工作动态类200余条。"),
  others(
    "总数是约数，各项不够",
    "全年公开信息1200余条，其中政府网站500条、微信公众号300条。",
    "R00-18",
    "R00-28",
  ),
  others("五类五个名称", "目录共五类，包括机构、政策、规划、财政、应急。"),
  others("五类六个名称", "目录共五类，包括机构、政策、规划、财政、应急、人事。", "R00-29"),
  others("名称里有和", "目录共五类，包括机构、政策、规划、财政和审计、应急。"),
  others("名称没有列完", "目录共九类，包括机构、政策、规划、财政等。"),
  others("单位写了两遍", "印发宣传册6份份，放在大厅。", "R00-93"),
  others("件件有回音", "12件，件件有回音；群众反映的3件件件落实。"),
];
