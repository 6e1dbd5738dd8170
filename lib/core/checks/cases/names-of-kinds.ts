import type { CheckCase } from "./case";
import type { Departure } from "./testing-input";
import { inChapter, inDisclosure, inPreface, right, wrong } from "./testing-lines";

/** The words by which the report refers to its unit and its people. */

type Body = NonNullable<Departure["unit"]>;

/** The same line in the report of another body. */
function of(name: string, kind: Body["kind"], listed: Body["listed"], line: string): Departure {
  return {
    ...inDisclosure(2025, line),
    unit: { name, kind, listed },
    front: { title: `${name}2025年政府信息公开工作年度报告`, signedBy: name },
  };
}

const committee = (line: string) => of("青山县发展和改革委员会", "department", "department", line);
const government = (line: string) => of("青山县人民政府", "county", "county", line);

export const kindCases: CheckCase[] = [
  right("委里说我委", committee("我委按目录公开，对照清单逐项检查。")),
  wrong("R00-77", "委里说我镇", committee("2025年，我镇按目录公开。")),
  wrong(
    "R00-77",
    "中心说我街道",
    of("青山县政务服务中心", "department", "body", "按月核对目录，我街道信息员负责上传。"),
  ),
  wrong("R00-77", "县里说本乡", government("逐项核对，本乡按季更新目录。")),
  right("县里说到镇和街道", government("我县各镇、街道和全镇村务公开栏由县里统一编号。")),
  right(
    "镇里的中心说我镇",
    of("青山县柳河镇便民服务中心", "department", "body", "中心设在镇政府一楼，我镇居民可以当场查阅。"),
  ),
  right("镇里说我镇、全镇", inDisclosure(2025, "我镇按目录公开，全镇各村设公开栏。")),
  right("说到乡镇和各乡镇", inDisclosure(2025, "县里向各乡镇印发通知，乡镇政府按季报送。")),
  right("说到别的局", inDisclosure(2025, "县财政局、县民政局提供数据，由本单位汇总。")),
  wrong(
    "R00-77",
    "全县的条数，其中是类别",
    inDisclosure(2025, "2025年，全县主动公开政府信息12条，其中机构信息5条、财政信息7条。"),
  ),
  wrong("R00-77", "全省的透明度", inDisclosure(2025, "逐项核对目录，提高全省政府工作的透明度。")),
  wrong("R00-77", "镇里说我局", inDisclosure(2025, "全年，我局按目录公开。")),
  wrong("R00-77", "镇里说全乡", inDisclosure(2018, "办公室负责汇总，全乡各村设公开栏。")),
  wrong(
    "R00-77",
    "镇里说我街道",
    inChapter(2020, "overview", "考核结果良好，社会评议已经完成，没有责任追究情形。", "我街道按月更新专栏。"),
  ),
  wrong("R00-77", "镇里说乡党委", inDisclosure(2025, "经研究，乡党委确定专人负责。")),
  right(
    "委托、党委、全局的",
    inDisclosure(2025, "我委托邮政送达，服务全局干部群众满意，县林业局局属单位配合。"),
  ),
  wrong("R00-77", "镇里说我委", inDisclosure(2025, "按月核对目录，我委信息员负责上传。")),
  wrong("R00-77", "镇里说全局干部", inDisclosure(2025, "组织学习两次，全局干部职工参加。")),
  wrong("R00-77", "镇里说局属单位", inDisclosure(2025, "各科室、局属单位按季报送。")),
  wrong("R00-77", "镇写成乡", inDisclosure(2025, "柳河乡按月更新公开栏。")),
  right("镇名后面是乡村", inDisclosure(2025, "柳河乡村旅游节的公告已张贴，原柳河乡的档案已移交。")),
  wrong("R00-77", "换名称时换了“工作”", inDisclosure(2025, "专栏由工镇作人员每周检查一次。")),
  wrong("R00-77", "换名称时换了“政府”", inDisclosure(2025, "在县人民镇政府网站公布了目录。")),
  wrong("R00-77", "换名称时换了“格局”", inDisclosure(2025, "上下联动的工作格镇初步形成。")),
  right("镇名里有人民二字", {
    ...inDisclosure(2025, "人民镇政府网站专栏按月更新。"),
    unit: { name: "青山县人民镇人民政府", kind: "township" },
    front: {
      title: "青山县人民镇人民政府2025年政府信息公开工作年度报告",
      signedBy: "青山县人民镇人民政府",
      address: "青山县人民镇中心街1号",
    },
  }),
  wrong("R00-77", "镇里写全县的条数", inDisclosure(2025, "2025年，全县主动公开政府信息90条。")),
  wrong("R00-77", "镇里写我县的条数", inDisclosure(2025, "2025年，我县共公开政府信息90条。")),
  wrong("R00-77", "镇里写县名和条数", inDisclosure(2025, "2025年，青山县主动公开政府信息90条。")),
  wrong("R00-77", "镇里写全县的申请", inDisclosure(2025, "2025年全县共收到依申请公开件0件。")),
  wrong("R00-77", "镇里报告我县的工作", inPreface(2025, "现将我县2025年度政府信息公开工作报告如下。")),
  wrong("R00-77", "镇里推动全省的工作", inDisclosure(2025, "组织推动全省政府信息公开工作，按月核对专栏。")),
  right("按县里的目的编制", inPreface(2025, "为进一步推进全县政务公开工作，编制柳河镇的报告。")),
  right("镇里说到我县的要求", inPreface(2025, "现将柳河镇按我县要求开展政府信息公开的情况报告如下。")),
  right(
    "全县的条数旁边有本镇的",
    inDisclosure(2025, "2025年，全县主动公开政府信息4300条，其中柳河镇提供90条。"),
  ),
  right("全县的网站", inDisclosure(2025, "2025年，在全县统一的网站公开政府信息90条，按全县标准整理。")),
  wrong("R00-72", "别的镇编制了报告", inPreface(2025, "根据条例要求，白鹭镇人民政府编制了2025年度报告。")),
  right("各镇编制", inPreface(2025, "根据条例要求，县政府办公室要求各镇编制2025年度报告。")),
  wrong("R00-72", "向别的镇咨询", inPreface(2025, "如有疑问，请与白鹭镇党政办公室联系。")),
  right("向本镇咨询", inPreface(2025, "如有疑问，请与柳河镇党政办公室联系，也可向县政务公开办公室咨询。")),

  right("只写职务", inDisclosure(2025, "由镇长任组长，分管副镇长任副组长。")),
  right("职务后面不是姓名", inDisclosure(2025, "各成员高度重视，主任高效推进。")),
  wrong("R00-68", "组长写了姓名", inDisclosure(2025, "领导小组组长：陈一鸣。")),
  wrong("R00-68", "镇长写了姓名", inDisclosure(2025, "由镇长周立新同志任组长。")),
  wrong("R00-68", "联系人写了姓名", inPreface(2025, "如有疑问请联系，联系人：李小禾。")),

  wrong("R00-50", "写作软件的答话", inDisclosure(2025, "希望以上内容对您有所帮助。")),
  wrong("R00-50", "答话的第一句", inDisclosure(2025, "好的，以下是为您整理的工作情况部分：公开了惠农补贴。")),
  wrong("R00-50", "整句是写给填写人的", inDisclosure(2025, "重点说明公开的渠道和数量。")),
  wrong("R00-50", "括号里要附的", inDisclosure(2025, "栏目的访问情况（附相关截图）另行张贴。")),
  wrong("R00-50", "整句在尖括号里", inDisclosure(2025, "<上半年完成了栏目的核对>。")),
  right(
    "说明了、介绍了",
    inDisclosure(2025, "说明会开了两场，介绍了办事的流程和结果；填报人员每季度核对一次数据。"),
  ),
  right(
    "尖括号里的文件名",
    inDisclosure(2025, "按照县里转发<关于做好政务公开专区建设工作的通知>的要求，设了专区。"),
  ),
  wrong("R00-50", "应插入表格的提示", inDisclosure(2025, "各类信息如下。此处应插入表格。")),
  wrong("R00-50", "引号里的提示语", inDisclosure(2025, "在‘具体文件名称’发布时同步解读。")),
  wrong("R00-50", "黑点代替镇名", inDisclosure(2025, "由●●镇党政办公室审核。")),
  right(
    "群众的需要",
    inDisclosure(2025, "申请人如需要补充材料，可以按照您的要求一栏的提示填写，希望窗口服务对您有帮助。"),
  ),
  wrong("R00-31", "句首的年份少一个数字", inDisclosure(2025, "205年，目录按月更新。")),
  right("年数不是年份", inDisclosure(2025, "档案可追溯200年，公开栏使用多年。")),
  wrong(
    "R00-57",
    "条例的令号写错",
    inPreface(2025, "根据《中华人民共和国政府信息公开条例》（国务院第717号令）编制。"),
  ),
  right("条例的令号", inPreface(2025, "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。")),
  wrong(
    "R21-14",
    "引言里的报告是上年的",
    inPreface(2025, "现编制《青山县柳河镇人民政府2024年政府信息公开工作年度报告》。"),
  ),
  right("引言里的报告", inPreface(2025, "现编制《青山县柳河镇人民政府2025年政府信息公开工作年度报告》。")),
  wrong("R00-26", "金额没有单位", inChapter(2025, "others", "全年收取信息处理费260，按规定上缴。")),
  right("金额有单位", inChapter(2025, "others", "全年收取信息处理费0元，复制费260份材料免收。")),
  wrong("R00-4", "网址里的点写成逗号", inPreface(2025, "本报告可在县政府网站（www.qingshan.gov,cn）查阅。")),

  wrong("R00-50", "空的文号", inDisclosure(2025, "见有关文件（文号：青政〔〕号）。")),
  wrong("R00-50", "待写的网址", inPreface(2025, "本报告可在门户网站（具体网址）查阅。")),
  wrong("R00-50", "格式里的自称", inDisclosure(2025, "本级政府（本部门）明确专人负责。")),
  wrong("R00-55", "通过可以通过", inPreface(2025, "公众通过可以通过县政府网站查阅。")),
  ...(
    [
      ["对目录做了两轮检查查。", true],
      ["名录内容真实、完整整。", true],
      ["窗口由专人负责责日常登记。", true],
      ["公开渠渠道逐步增多。", true],
      ["村务公开做到面面俱到、清清楚楚，一项项核对。", false],
      ["由分管主任任组长，各组组长每月月底核对。", false],
      ["会同同级单位发布，参与与会人员的登记。", false],
      ["县县挂钩、镇镇联动。", false],
      ["层层审核，事事有人管，扎扎实实推进。", false],
      ["制度度量衡的图解。", false],
    ] as const
  ).map(([text, isWrong]) =>
    isWrong ? wrong("R00-55", text, inDisclosure(2025, text)) : right(text, inDisclosure(2025, text)),
  ),
  wrong("R00-56", "“公开”里多了一个字", inDisclosure(2025, "畅通依申请公工开渠道。")),
  wrong("R00-55", "和以及", inDisclosure(2025, "公开预算和以及决算。")),
  wrong("R00-55", "自己修饰自己", inDisclosure(2025, "统计口径的统计口径没有变化。")),
  right("“为了”“通过”各说一次", inDisclosure(2025, "通过网站和公开栏公开，可以当面查阅，也可以来信索取。")),
];
