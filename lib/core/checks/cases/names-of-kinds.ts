import type { CheckCase } from "./case";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** What the unit and its people are called. */

export const kindCases: CheckCase[] = [
  right("镇里说我镇、全镇", inDisclosure(2025, "我镇按目录公开，全镇各村设公开栏。")),
  right("说到乡镇和各乡镇", inDisclosure(2025, "县里向各乡镇印发通知，乡镇政府按季报送。")),
  right("说到别的局", inDisclosure(2025, "县财政局、县民政局提供数据，由本单位汇总。")),
  wrong("R00-77", "镇里说我局", inDisclosure(2025, "全年，我局按目录公开。")),
  wrong("R00-77", "镇里说全乡", inDisclosure(2018, "办公室负责汇总，全乡各村设公开栏。")),
  wrong(
    "R00-77",
    "镇里说我街道",
    inChapter(2020, "overview", "考核结果良好，社会评议已经完成，没有责任追究情形。", "我街道按月更新专栏。"),
  ),
  wrong("R00-77", "镇里说乡党委", inDisclosure(2025, "经研究，乡党委确定专人负责。")),

  right("只写职务", inDisclosure(2025, "由镇长任组长，分管副镇长任副组长。")),
  right("职务后面不是姓名", inDisclosure(2025, "各成员高度重视，主任高效推进。")),
  wrong("R00-68", "组长写了姓名", inDisclosure(2025, "领导小组组长：陈一鸣。")),
  wrong("R00-68", "镇长写了姓名", inDisclosure(2025, "由镇长周立新同志任组长。")),
  wrong("R00-68", "联系人写了姓名", inPreface(2025, "如有疑问请联系，联系人：李小禾。")),

  wrong("R00-50", "空的文号", inDisclosure(2025, "见有关文件（文号：青政〔〕号）。")),
  wrong("R00-50", "待写的网址", inPreface(2025, "本报告可在门户网站（具体网址）查阅。")),
  wrong("R00-50", "格式里的自称", inDisclosure(2025, "本级政府（本部门）明确专人负责。")),
  wrong("R00-55", "通过可以通过", inPreface(2025, "公众通过可以通过县政府网站查阅。")),
  wrong("R00-55", "和以及", inDisclosure(2025, "公开预算和以及决算。")),
  wrong("R00-55", "自己修饰自己", inDisclosure(2025, "统计口径的统计口径没有变化。")),
  right("“为了”“通过”各说一次", inDisclosure(2025, "通过网站和公开栏公开，可以当面查阅，也可以来信索取。")),
];
