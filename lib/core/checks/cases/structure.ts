import { ziboLocal2017 } from "../../editions/2014/local-zibo";
import { outlines2014 } from "../../editions/2014/outlines";
import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";
import { inChapter, inDisclosure, inPreface, right, sections, wrong } from "./testing-lines";

/** How a report is built: contents, headings, numbers, and what its opening says of them. */

const free = outlines2014.find(({ id }) => id === "free");
const ownOutline = (...work: string[]): Departure => ({
  year: 2018,
  county: {
    ...(free ? { outline: free } : {}),
    localTable: { keep: ["disclosure", "disclosure.channels", "disclosure.channels.website"] },
  },
  chapters: { work: proseOf(...work) },
});

const six =
  "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项";
const regulation = "《中华人民共和国政府信息公开条例》";
const notice2019 =
  "《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）";
const notice2021 =
  "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）";

export const structureCases: CheckCase[] = [
  right("三项结果都写了", sections("县级考核列第4，群众评议满意率高，没有人员被问责。")),
  right("满意度调查就是评议", sections("考核结果良好，满意度调查已经完成，没有责任追究情形。")),
  right("部门不受这一条约束", {
    ...sections("全年召开专题会议，培训了信息员。"),
    unit: { name: "青山县柳河镇人民政府", kind: "department" },
  }),
  right(
    "2019年版写在总体情况",
    inChapter(2019, "overview", "考核结果良好，社会评议已经完成，没有责任追究情形。"),
  ),
  wrong("R00-40", "三项都没有写", sections("全年召开专题会议，培训了信息员。")),
  wrong("R00-40", "少责任追究", sections("县级考核列第4，群众评议满意率高。")),
  wrong("R00-40", "少社会评议", inChapter(2020, "overview", "县级考核良好，无人被追究责任。")),

  right("自拟提纲，各项都写到", ownOutline("没有收到公开申请，没有收费，没有行政复议和行政诉讼。")),
  wrong("R00-41", "自拟提纲，没有写复议诉讼", ownOutline("没有收到公开申请，没有收费。")),
  wrong("R00-41", "自拟提纲，没有写收费", ownOutline("没有收到公开申请，没有行政复议和行政诉讼。")),
  wrong("R00-41", "自拟提纲，没有写申请", ownOutline("没有收费，没有行政复议和行政诉讼。")),

  right("短，但是有事实", inChapter(2018, "fees", "全年没有收费。")),
  right("其他事项可以写无", inChapter(2025, "others", "无。")),
  right("有数字的一句话", inChapter(2018, "overview", "2018年，我镇按照县里要求开展工作，召开会议3次。")),
  wrong(
    "R00-42",
    "只有一句套话",
    inChapter(2018, "overview", "2018年，我镇严格按照上级要求，认真做好各项公开工作。"),
  ),
  wrong("R00-42", "只写了略", inChapter(2018, "litigation", "略。")),
  wrong("R00-42", "收费一章是套话", inChapter(2017, "fees", "我镇严格按照有关规定开展工作。")),

  right("申请一章写明没有收到", inChapter(2018, "applications", "2018年，未收到政府信息公开申请。")),
  right("申请一章写为零", inChapter(2017, "applications", "政府信息公开申请数为0。")),
  wrong(
    "R00-43",
    "申请一章只说主动公开",
    inChapter(2018, "applications", "2018年，应当主动公开的信息已按时公开。"),
  ),
  wrong(
    "R00-43",
    "申请一章只说渠道",
    inChapter(2017, "applications", "申请渠道畅通，可以当面提出公开要求。"),
  ),

  right("标题不带编号", inDisclosure(2025, "## 公开的渠道", "以县政府网站为主。")),
  right("以日期开头的标题", inDisclosure(2025, "## 5.15政务公开日活动", "活动由党政办公室组织。")),
  right("以年份开头的标题", inDisclosure(2025, "## 2025年的重点", "低保名单按月公示。")),
  wrong("R00-44", "标题手写（一）", inDisclosure(2025, "## （一）公开的渠道", "以县政府网站为主。")),
  wrong("R00-44", "标题手写1.", inDisclosure(2018, "### 1.公开的渠道", "以县政府网站为主。")),
  wrong("R00-44", "标题手写一、", inDisclosure(2021, "## 一、公开的渠道", "以县政府网站为主。")),
  wrong("R00-44", "编号后有空格", inDisclosure(2019, "## （二） 公开的渠道", "以县政府网站为主。")),

  right(
    "带编号的长句不是标题",
    inDisclosure(
      2025,
      "（一）对照目录逐项核对，缺项由经办站所在五个工作日内补齐，补齐以后由党政办公室复核并登记在册。",
    ),
  ),
  right("一句话的条目", inDisclosure(2025, "1.完善目录。", "2.核对专栏。")),
  right("列出数目的条目", inDisclosure(2025, "1.核对专栏，更换失效链接；", "2.核对目录，补上缺项；")),
  right("句子里的括号", inDisclosure(2025, "（含转发）的内容由专人审核，审核以后再发布。")),
  wrong(
    "R00-45",
    "标题和正文连写",
    inDisclosure(2025, "（一）加强组织领导。成立领导小组，办公室设在党政办公室。"),
  ),
  wrong("R00-45", "标题写成一段正文", inDisclosure(2018, "（一）公开的渠道")),
  wrong("R00-45", "三级标题连写", inDisclosure(2025, "1.完善目录。对照职责逐项核对，补上缺项。")),

  right("一是二是三是", inDisclosure(2025, "一是完善目录；二是核对专栏；三是培训人员。")),
  right("分几段写", inDisclosure(2025, "一是完善目录。", "二是核对专栏。", "三是培训人员。")),
  right("两层的一是", inDisclosure(2025, "一是完善制度，一是定目录，二是定流程。", "二是培训人员。")),
  right("统一是、之一是", inDisclosure(2025, "目录统一是前提，难点之一是更新，其中三是指三个栏目。")),
  right("其中一是", inDisclosure(2025, "分两步走，其中一是完善目录，二是核对专栏。")),
  right("第一第二", inDisclosure(2025, "分两步走。第一，完善目录。第二，核对专栏。")),
  right("两组一是", inDisclosure(2025, "问题：一是偏慢；二是偏少。", "措施：一是核对；二是补充。")),
  wrong("R00-46", "一是后面是三是", inDisclosure(2025, "一是完善目录；三是培训人员。")),
  wrong("R00-46", "两个二是", inDisclosure(2025, "一是完善目录；二是核对专栏；二是培训人员。")),
  wrong("R00-46", "没有一是", inDisclosure(2018, "二是核对专栏；三是培训人员。")),
  wrong(
    "R00-46",
    "一、是",
    inChapter(2018, "problems", "一、是栏目内容偏少，更新不够及时。", "二、是宣传的形式单一。"),
  ),
  wrong("R00-46", "第一第三", inDisclosure(2025, "第一，完善目录。第三，核对专栏。")),
  wrong("R00-46", "句子里的1.后面是3.", inDisclosure(2025, "重点公开：1.低保名单；3.补贴名单。")),
  right("句子里的1.在行首", inDisclosure(2025, "1.主要公开低保名单；2.补贴名单；3.征地公告。")),
  wrong("R00-46", "1.后面是3.", inDisclosure(2025, "1.核对专栏，更换失效链接；", "3.核对目录，补上缺项；")),
  wrong(
    "R00-46",
    "分段写，跳了三是",
    inDisclosure(2021, "一是完善目录。", "二是核对专栏。", "四是培训人员。"),
  ),

  right("引言列出六章", inPreface(2025, `本报告由${six}六个部分组成。`)),
  right(
    "引言列出六章，带编号",
    inPreface(
      2024,
      "报告内容包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。",
    ),
  ),
  right("只写几个部分", inPreface(2023, `本报告共分六个部分，数据由各站所提供。`)),
  right(
    "只说有总体情况等几部分",
    inPreface(2025, "本报告由柳河镇人民政府按照有关规定编制，包括总体情况等六部分内容。"),
  ),
  right("说的不是报告的章", inPreface(2025, "本报告包括全镇各站所、村和社区的工作，由党政办公室汇总。")),
  right(
    "2018年的七章",
    inPreface(
      2018,
      "本报告由概述、主动公开政府信息情况、依申请公开政府信息和不予公开政府信息情况、政府信息公开收费及减免情况、因政府信息公开申请行政复议、提起行政诉讼情况、政府信息公开工作存在的主要问题及改进情况、其他需要报告的事项七个部分组成。",
    ),
  ),
  wrong(
    "R00-47",
    "写六个，列五个",
    inPreface(
      2025,
      "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。",
    ),
  ),
  wrong(
    "R00-47",
    "没有写个数，少列一章",
    inPreface(
      2024,
      "报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况。",
    ),
  ),
  wrong("R00-47", "个数不对", inPreface(2022, `本报告由${six}七个部分组成。`)),
  wrong("R00-47", "列出没有的章", inPreface(2025, `本报告由${six}、重点领域公开情况七个部分组成。`)),

  wrong(
    "R00-48",
    "2021年报告列2008年的提纲",
    inPreface(
      2021,
      "本报告由概述、主动公开政府信息情况、依申请公开政府信息情况、收费及减免情况、行政复议和行政诉讼情况、存在的主要问题及改进情况组成。",
    ),
  ),
  wrong(
    "R00-48",
    "标题还是收费及减免",
    inDisclosure(2022, "## 政府信息公开的收费及减免情况", "全年没有收取费用。"),
  ),
  right("2018年有收费及减免", inDisclosure(2018, "## 收费及减免", "全年没有收取费用。")),
  right("说信息处理费，不是2008年提纲", inChapter(2025, "others", "本年度没有收取信息处理费。")),

  right("2021年版的依据", inPreface(2025, `根据${regulation}（国务院令第711号）和${notice2021}编制。`)),
  right("2019年版的依据", inPreface(2020, `根据${regulation}（国务院令第711号）和${notice2019}编制。`)),
  right(
    "2014年版的依据",
    inPreface(2018, `根据${regulation}（国务院令第492号）和国办发〔2014〕32号文件编制。`),
  ),
  right("说起条例的沿革", inDisclosure(2025, "条例2008年5月1日施行以来，目录逐年完善。")),
  wrong("R00-49", "2021年报告引2019年的通知", inPreface(2021, `根据${regulation}和${notice2019}编制。`)),
  wrong("R00-49", "只引了旧文号", inPreface(2023, `根据${regulation}和国办公开办函〔2019〕60号文件编制。`)),
  wrong("R00-49", "引2014年的统计通知", inPreface(2022, `根据${regulation}和国办发〔2014〕32号文件编制。`)),
  wrong("R00-49", "引旧条例的令号", inPreface(2025, `根据${regulation}（国务院令第492号）编制。`)),
  wrong("R00-49", "2018年报告引新条例", inPreface(2018, `根据${regulation}（国务院令第711号）编制。`)),
  wrong(
    "R00-49",
    "书名号套着书名号，也认得",
    inPreface(2020, `根据${notice2021.replace("〈", "《").replace("〉", "》")}编制。`),
  ),
  wrong("R00-49", "2020年报告引2021年的格式", inPreface(2020, `根据${regulation}和${notice2021}编制。`)),

  right("淄博的统计表不算多一章", { year: 2017, county: { localTable: ziboLocal2017 } }),
];
