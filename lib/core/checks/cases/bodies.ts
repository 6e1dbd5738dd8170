import type { CheckCase } from "./case";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** Another body, another county or another level, in a report of 青山县柳河镇人民政府. */

const bureau = (line: string) => ({
  ...inPreface(2025, line),
  unit: { name: "青山县水利水保事务局", kind: "department" as const },
  front: { title: "青山县水利水保事务局2025年政府信息公开工作年度报告" },
});

export const bodies: readonly CheckCase[] = [
  right("公布本镇的报告", inPreface(2025, "现公布青山县柳河镇2025年度政府信息公开工作年度报告。")),
  right(
    "由办公室编制本镇的报告",
    inPreface(2025, "镇公开工作领导小组办公室编制了柳河镇2025年政府信息公开工作年度报告。"),
  ),
  right("公布县局的报告，用简称", bureau("现公布县水保局2025年政府信息公开工作年度报告。")),
  wrong(
    "R00-101",
    "公布别的机关的报告",
    inPreface(2025, "现公布云台区人民政府办公室2025年度政府信息公开工作年度报告。"),
  ),
  wrong("R00-101", "局里编制县的报告", bureau("我局编制了青山县2025年政府信息公开工作年度报告。")),

  right("街办事处的报告", {
    ...inPreface(2025, "特向社会公布柳河街办事处2025年政府信息公开工作年度报告。"),
    unit: { name: "青山市柳河街", kind: "township" },
    front: { title: "青山市柳河街2025年政府信息公开工作年度报告", signedBy: "青山市柳河街" },
  }),
  right("报告用全称，单位用简称", {
    ...inPreface(2025, "现发布《青山市医疗保障局2025年政府信息公开工作年度报告》。"),
    unit: { name: "市医保局", kind: "department" },
    front: { title: "市医保局2025年政府信息公开工作年度报告", signedBy: "市医保局" },
  }),
  wrong(
    "R00-101",
    "书名号里是别的机关的报告",
    bureau("现发布《云台区人民政府办公室2025年度政府信息公开工作年度报告》。"),
  ),
  wrong("R00-101", "书名号里是厅的报告", bureau("现公布《云台区水利厅2025年政府信息公开工作年度报告》。")),
  right("书名号里是本局的报告", bureau("现发布《青山县水利水保事务局2025年度政府信息公开工作年度报告》。")),

  right("按本县政府的要求", inPreface(2025, "根据有关法规和青山县人民政府办公室的通知编制。")),
  right("县政府前面是发布", inDisclosure(2025, "按规定及时发布县政府办公室的通知，准确公开县政府公报。")),
  right("县政府前面是别的词", inDisclosure(2025, "按期在县政府网站、通过县政府公报公开。")),
  wrong("R00-102", "按别县政府的要求", inPreface(2025, "根据有关法规和云台县人民政府办公室的通知编制。")),

  right("县里写县委", inDisclosure(2025, "在县委、县政府的领导下开展工作，市区政府服务大厅也可查阅。")),
  wrong("R00-103", "县里写区委", inDisclosure(2025, "在区委、区政府的领导下开展工作。")),
  wrong("R00-103", "县里写省市区", inDisclosure(2025, "按照省、市、区政府的要求开展工作。")),

  right(
    "镇、街道是各地的统称",
    inDisclosure(2025, "全县各镇（街道）都设了公开栏，柳河镇（共12个村）也不例外。"),
  ),
  wrong("R00-104", "名称后面留着选项", inDisclosure(2025, "柳河镇（区）修订了审核制度。")),
  wrong("R00-104", "名称后面留着“单位”", inPreface(2025, "编制柳河镇单位2025年政府信息公开年度报告。")),
  right("镇里的单位", inDisclosure(2025, "柳河镇单位食堂的采购信息已公开，柳河镇单位共12个。")),
  right("区委区政府", {
    ...inDisclosure(2025, "按照区委区政府的要求，目录按月核对。"),
    unit: { name: "青山市河东区司法局", kind: "department" },
    front: { title: "青山市河东区司法局2025年政府信息公开工作年度报告" },
  }),
  wrong("R00-72", "别的乡的目录", inDisclosure(2025, "修订了白鹭乡信息公开目录。")),
  right("各乡镇的目录", inDisclosure(2025, "参照各乡镇信息公开目录，修订柳河镇信息公开目录。")),
  wrong("R00-104", "自称后面留着选项", inDisclosure(2025, "我镇（街道）修订了审核制度。")),

  right("汇总各站所的情况", inPreface(2025, "本报告由党政办公室汇总各站所的情况后编制。")),
  wrong(
    "R00-105",
    "镇里汇总全县的报告",
    inPreface(2025, "本报告综合全县各乡镇、各部门政府信息公开工作年度报告编制。"),
  ),

  wrong(
    "R00-105",
    "镇里汇总全区的工作情况",
    inPreface(2025, "本报告由柳河镇汇总全区各镇（街办）、各部门政府信息公开工作情况编制。"),
  ),

  right("名称写全", bureau("如有疑问，请与青山县水利水保事务局联系；材料抄送青山县水利局、青山县水文局。")),
  wrong("R00-106", "名称少了两个字", bureau("如有疑问，请与青山县水利事务局联系。")),
  right("名称带着网页的括号", {
    ...inPreface(2025, "如有疑问，请与青山县水务局联系。"),
    unit: { name: "[水务]青山县水务局", kind: "department" },
    front: { title: "[水务]青山县水务局2025年政府信息公开工作年度报告" },
  }),
  wrong("R00-106", "名称少了县字", bureau("本报告由青山水利水保事务局编制。")),
  right(
    "说到邻县的做法",
    inChapter(2025, "problems", "工作人员赴云台县人民政府学习，回来后改了台账，明确专人核对。"),
  ),
];
