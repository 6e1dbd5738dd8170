import { proseOf } from "../../prose/prose";
import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";
import { inChapter, inPreface, right, wrong } from "./testing-lines";

/** The office's contact in the fields and in the opening, and sub-items under various headings. */

const ask = (how: string) => inPreface(2025, `如对本报告有疑问，请与镇党政办公室联系（${how}）。`);
const field = (front: Record<string, string>): Departure => ({ year: 2025, front });

export const contactCases: CheckCase[] = [
  right("电话有区号，邮编六位", ask("地址：青山县柳河镇河东路2号；邮编：255400；电话：0533-7512345")),
  right("服务热线不要区号", ask("电话：12345")),
  right("全国统一号码不要区号", ask("电话：400-812-3456")),
  right("区号带括号", ask("电话：（0533）7512345")),
  right("两个号码，后一个省略区号", field({ phone: "0533-7512345、7512346" })),
  right("网址写全", ask("网址：http://www.qingshan.gov.cn/liuhe")),
  right("传真跟着带区号的电话", ask("电话：0533-7512345，传真：7512346")),
  wrong("R00-4", "电话没有区号", ask("电话：7512345")),
  wrong("R00-4", "传真带区号，前面的电话没有", ask("电话：7512345，传真：0533-7512346")),
  wrong("R00-4", "八位电话没有区号", ask("联系电话：87512345")),
  wrong("R00-4", "电话少一位", ask("电话：0533-75123")),
  wrong("R00-4", "四位区号后面只有六位", ask("电话：0533-751234")),
  wrong("R00-4", "基本信息没有电话，引言里的少一位", { ...ask("电话：0533-751234"), front: { phone: "" } }),
  ...[
    "可与镇党政办公室联系（7512345）",
    "联系方式：0533-7512345",
    "党政办公室主任 87512345，上班时间可问",
  ].map((how) =>
    right(`基本信息没有电话，引言里的没有标签：${how}`, {
      ...inPreface(2025, `${how}。`),
      front: { phone: "" },
    }),
  ),
  ...["联系来信请注明索引号：7512345", "联系邮箱7512345@126.com", "镇党政办公室全年答复2512345件"].map(
    (how) => wrong("R00-3", `没有电话：${how}`, { ...inPreface(2025, `${how}。`), front: { phone: "" } }),
  ),
  right("基本信息没有电话，引言里是热线", { ...ask("电话：12345"), front: { phone: "" } }),
  wrong("R00-4", "区号后面是句点", ask("电话：0533.7512345")),
  wrong("R00-4", "邮编七位", ask("邮编：2554001；电话：0533-7512345")),
  wrong("R00-4", "邮编五位", ask("邮政编码：25540；电话：0533-7512345")),
  wrong("R00-4", "网址的冒号错位", ask("网址：http//:www.qingshan.gov.cn；电话：0533-7512345")),
  wrong("R00-4", "网址的冒号写成分号", ask("网址：http;//www.qingshan.gov.cn；电话：0533-7512345")),
  wrong("R00-4", "网址的开头少一个字母", ask("网址：htp://www.qingshan.gov.cn；电话：0533-7512345")),
  wrong("R00-4", "网址少写cn", ask("网址：http://www.qingshan.gov；电话：0533-7512345")),
  wrong("R00-4", "网址里两个点", ask("网址：www.qingshan..gov.cn；电话：0533-7512345")),
  wrong("R00-4", "网址少一个w", ask("网址：ww.qingshan.gov.cn；电话：0533-7512345")),
  wrong("R00-4", "区号少了0", ask("电话：533-7512345")),
  wrong("R00-4", "邮箱没有域名，也没有名称", ask("来信请寄qszdz@163，电话：0533-7512345")),
  right("全角数字的邮编", ask("邮编：255４00；电话：0533-7512345")),
  wrong("R00-4", "网址写成gov.com", ask("网址：www.qingshan.gov.com；电话：0533-7512345")),
  wrong("R00-4", "邮箱没有域名", ask("邮箱：liuhe@；电话：0533-7512345")),
  wrong("R00-4", "栏里的电话没有区号", field({ phone: "7512345" })),
  wrong("R00-4", "栏里的邮编不是六位", field({ postcode: "2554" })),
  wrong("R00-4", "栏里的地址只有数字", field({ address: "12" })),
  wrong("R00-4", "栏里的地址是电话", field({ address: "0533-7512345" })),
  wrong("R00-4", "栏里的地址不是地方", field({ address: "同上" })),
  right("栏里的地址只写到村", field({ address: "柳河村委会" })),
  right("栏里的地址是大厦", field({ address: "政务大厦3层" })),
  wrong("R00-4", "栏里的地址是别的乡镇的", {
    ...field({ address: "青山县临河镇人民政府" }),
    unit: { name: "柳河镇人民政府", kind: "township" },
    context: { otherUnits: ["临河镇人民政府", "临河镇"], above: ["青山县"] },
  }),
  right("局在镇政府院内办公", {
    ...field({ address: "临河镇人民政府院内" }),
    unit: { name: "青山县林业局", kind: "department" },
    context: { otherUnits: ["临河镇人民政府", "临河镇"], above: ["青山县"] },
  }),
  wrong("R00-4", "栏里的邮箱不完整", field({ email: "liuhe" })),
];

const five = (
  heads: readonly string[],
  body = "按计划完成了全年的任务，考核合格，评议良好，没有责任追究。",
) => inChapter(2025, "overview", ...heads.map((head) => `${head}${body}`));

export const subItemCases: CheckCase[] = [
  right(
    "小节写在段首，编号各样",
    five([
      "1.主动公开情况。",
      "（二）依申请公开方面：",
      "3、政府信息管理情况。",
      "四是平台建设方面，",
      "（五）监督保障。",
    ]),
  ),
  right(
    "小节名多几个字",
    five([
      "（一）政府信息主动公开情况。",
      "（二）政府信息依申请公开情况。",
      "（三）政府信息规范管理情况。",
      "（四）县政府网站和政务新媒体平台建设情况。",
      "（五）监督保障落实情况。",
    ]),
  ),
  right("五个小节连写成一段", {
    year: 2025,
    chapters: {
      overview: proseOf(
        "（一）主动公开。按目录公开。（二）依申请公开。没有收到申请。（三）政府信息管理。逐条核对。（四）平台建设。维护专栏。（五）监督保障。考核合格，评议良好，没有责任追究。",
      ),
    },
  }),
  wrong(
    "R21-26",
    "段首的小节少一个",
    five(["（一）主动公开。", "（二）依申请公开。", "（三）政府信息管理。", "（五）监督保障。"]),
  ),
];
