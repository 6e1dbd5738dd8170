import { formFor } from "../../editions/registry";
import { type Prose, proseOf } from "../../prose/prose";
import type { AlikePassage } from "../../similarity/keyed-passages";
import { statutoryTitle } from "../../title";
import type { CheckCase } from "./case";
import { type Departure, organ } from "./testing-input";

/** Text copied from last year or from another unit, and names copied with it. */

const flood =
  "汛期前后，镇里把雨情、转移路线和安置点用大喇叭和村级微信群逐户通知，险情解除后又把受损房屋的核定结果在村务公开栏贴了七天，群众有异议的当场登记、三天内回话。";
const windows =
  "便民服务中心把办事清单改写成一问一答，老年人按图就能找到窗口；每周五下午由各站所负责人轮流坐班，当面解答惠农补贴、建房审批和医保缴费的疑问。";
const folders =
  "档案室把历年文件逐份清点，能公开的补挂到专栏，不能公开的写明理由存档；新制发的文件在起草时就定好公开属性，审签单上缺这一栏的不予编号。";
const measures =
  "部分村的公开内容重结果轻过程，今后招投标、低保评议等事项从启动环节起分三次公开，由驻村干部拍照留档，党政办公室每月抽查两个村。";

/** A passage that another report also has, as the county's index provides it. */
function elsewhere(
  chapterId: string,
  text: string,
  other: Partial<AlikePassage["other"]> = {},
): AlikePassage {
  return {
    chapterId,
    text,
    similarity: 1,
    other: { unit: "白鹭乡人民政府", year: 2025, text, own: false, near: true, ...other },
  };
}

function subItems(...bodies: string[]): Prose {
  const headings = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"];
  return proseOf(
    ...headings.flatMap((heading, at) => [`## ${heading}`, bodies[at] ?? "按要求完成了全年的工作。"]),
    "考核合格，评议良好，没有追责。",
  );
}

const county = {
  otherUnits: ["白鹭乡人民政府", "红旗街道办事处", "青山县财政局", "石门镇人民政府"],
  above: ["青山县"],
};

function withLines(...lines: string[]): Departure {
  return { year: 2025, chapters: { disclosure: proseOf(...lines) } };
}

/** A chapter after last year's, by default with the same text. */
function after(chapterId: string, before: Prose, now = structuredClone(before)): Departure {
  return { year: 2025, chapters: { [chapterId]: now }, lastYearChapters: { [chapterId]: before } };
}

const lastYear: readonly CheckCase[] = [
  {
    name: "问题一章与上年逐字相同",
    report: after("problems", proseOf(measures, windows)),
    finds: ["R00-70"],
  },
  {
    name: "整章照搬，只把年份改了",
    report: after("problems", proseOf(`2024年，${measures}`), proseOf(`2025年，${measures}`)),
    finds: ["R00-70"],
  },
  {
    name: "整章照搬，标点和空格不同",
    report: after("problems", proseOf(measures), proseOf(measures.replaceAll("，", "， "))),
    finds: ["R00-70"],
  },
  {
    name: "总体情况五节全与上年相同，数字也没有变",
    report: after("overview", subItems(flood, "按规定办理。", folders)),
    finds: ["R00-70"],
  },
  {
    name: "一半的段落与上年相同",
    report: after("problems", proseOf(measures, flood), proseOf(measures, windows)),
    finds: ["R00-73"],
  },
  {
    name: "与上年只差几个字",
    report: after("problems", proseOf(measures), proseOf(measures.replace("两个村", "三个村"))),
    finds: ["R00-73"],
  },
  {
    name: "问题一章重新写过",
    report: after("problems", proseOf(folders), proseOf(measures)),
    finds: [],
  },
  {
    name: "同样的句式，数字是今年的",
    report: after(
      "disclosure",
      proseOf("全年制发文件18件，在专栏公开15件；公示栏张贴52张，公众号推送133篇，村级广播播报39次。"),
      proseOf("全年制发文件21件，在专栏公开17件；公示栏张贴63张，公众号推送158篇，村级广播播报44次。"),
    ),
    finds: [],
  },
  {
    name: "每年都一样的零申请说明和联系方式",
    report: after(
      "applications",
      proseOf(
        "本年度未收到政府信息公开申请，没有因此产生的行政复议和行政诉讼，也没有收取信息处理费，各项数据见下表。",
      ),
    ),
    finds: [],
  },
  {
    name: "上年的一句话还在，其余是新写的",
    report: after(
      "overview",
      subItems("按规定公开。", "按规定办理。", "统一归档。", windows),
      subItems(flood, "按规定办理。", folders, windows, measures),
    ),
    finds: [],
  },
  {
    name: "短句与上年相同",
    report: after("others", proseOf("没有其他需要报告的事项。")),
    finds: [],
  },
];

const neighbours: readonly CheckCase[] = [
  {
    name: "整段与邻乡当年的报告相同",
    report: { ...withLines(flood), context: { alike: [elsewhere("disclosure", flood)] } },
    finds: ["R00-71"],
  },
  {
    name: "抄邻乡的段落，只换了乡镇名和数字",
    report: {
      ...withLines(`我镇在${flood}共发通知35份。`),
      context: { alike: [elsewhere("disclosure", `我乡在${flood}共发通知28份。`)] },
    },
    finds: ["R00-71"],
  },
  {
    name: "两段都与邻乡相同",
    report: {
      year: 2025,
      chapters: { problems: proseOf(windows, measures) },
      context: { alike: [elsewhere("problems", windows), elsewhere("problems", measures)] },
    },
    finds: ["R00-71"],
  },
  {
    name: "与邻乡差几个字",
    report: {
      ...withLines(flood.replace("七天", "一周")),
      context: { alike: [elsewhere("disclosure", flood)] },
    },
    finds: ["R00-71"],
  },
  {
    name: "与外县往年的报告相同",
    report: {
      ...withLines(folders),
      context: {
        alike: [elsewhere("disclosure", folders, { unit: "临河镇人民政府", year: 2022, near: false })],
      },
    },
    finds: ["R00-75"],
  },
  {
    name: "与邻乡去年的报告相同",
    report: { ...withLines(windows), context: { alike: [elsewhere("disclosure", windows, { year: 2024 })] } },
    finds: ["R00-75"],
  },
  {
    name: "只有一句与邻乡相同",
    report: {
      ...withLines(
        "专栏增设惠农补贴和村级工程两个栏目，由各站所直接上传，党政办公室逐条复核以后发布，首页留有意见信箱。",
      ),
      context: {
        alike: [
          elsewhere(
            "disclosure",
            "专栏增设惠农补贴和村级工程两个栏目，由各站所直接上传，党政办公室逐条复核以后发布，首页留有意见信箱。",
          ),
        ],
      },
    },
    finds: ["R00-75"],
  },
  {
    name: "相同的段落已经改写",
    report: { ...withLines(folders), context: { alike: [elsewhere("disclosure", flood)] } },
    finds: [],
  },
  {
    name: "说的是同一件事，写法不同",
    report: {
      ...withLines(
        "入汛以后，我们用广播和群消息告知各户转移去哪里、怎么走；水退了，房屋受损的认定名单张贴一周，有人提出疑问就记下来，三日之内答复本人。",
      ),
      context: { alike: [elsewhere("disclosure", flood)] },
    },
    finds: [],
  },
  {
    name: "相同的是编制依据",
    report: {
      ...withLines(
        "根据《中华人民共和国政府信息公开条例》和统一格式的要求，结合镇属各站所、各村报送的材料，汇总编制本年度报告，经审核后公布。",
      ),
      context: {
        alike: [
          elsewhere(
            "disclosure",
            "根据《中华人民共和国政府信息公开条例》和统一格式的要求，结合镇属各站所、各村报送的材料，汇总编制本年度报告，经审核后公布。",
          ),
        ],
      },
    },
    finds: [],
  },
  {
    name: "与邻乡同样的统计句式",
    report: {
      ...withLines(
        "公示栏全年张贴补贴公示41张、工程公示12张、评议公示30张，公众号推送96篇，广播播报22次，发放明白纸1500份。",
      ),
      context: {
        alike: [
          elsewhere(
            "disclosure",
            "公示栏全年张贴补贴公示33张、工程公示8张、评议公示27张，公众号推送81篇，广播播报19次，发放明白纸900份。",
          ),
        ],
      },
    },
    finds: [],
  },
];

const ownPlaces: readonly CheckCase[] = [
  {
    name: "标题写成邻乡",
    report: { year: 2025, front: { title: statutoryTitle(formFor(2025).edition, "白鹭乡人民政府", 2025) } },
    finds: ["R00-2", "R00-72"],
  },
  { name: "署名写成邻乡", report: { year: 2025, front: { signedBy: "白鹭乡人民政府" } }, finds: ["R00-72"] },
  {
    name: "由邻乡编制",
    report: withLines("本报告由白鹭乡人民政府编制，数据由各站所提供。"),
    finds: ["R00-72"],
  },
  {
    name: "括号里的本镇是别的镇",
    report: withLines("我镇（石门镇）主动公开工作由分管领导牵头。"),
    finds: ["R00-72"],
  },
  {
    name: "以下简称我镇的是别的镇",
    report: withLines("石门镇人民政府（以下简称“我镇”）把公开工作列入年度考核。"),
    finds: ["R00-72"],
  },
  {
    name: "本镇包括并入的乡",
    report: withLines("我镇（含原白鹭乡）各村的公示栏统一了样式。"),
    finds: [],
  },
  { name: "署名是本镇", report: { year: 2025, front: { signedBy: "柳河镇人民政府" } }, finds: [] },
  { name: "署名是本镇的办公室", report: { year: 2025, front: { signedBy: "柳河镇党政办公室" } }, finds: [] },
  {
    name: "由本镇编制",
    report: withLines("本报告由柳河镇人民政府编制，数据由各站所提供。"),
    finds: [],
  },
  {
    name: "简称写的是本镇",
    report: withLines(`${organ}（以下简称“我镇”）把公开工作列入年度考核，我镇（柳河镇）各站所都有专人。`),
    finds: [],
  },
];

const mentions: readonly CheckCase[] = [
  {
    name: "“我镇（…）”里的邻乡只说一次",
    report: { ...withLines("我镇（白鹭乡）把公开内容列成清单，每季度核对一次。"), context: county },
    finds: ["R00-72"],
  },
  {
    name: "邻乡作了主语",
    report: { ...withLines("一年来，白鹭乡高度重视主动公开，把公开内容列成清单。"), context: county },
    finds: ["R00-74"],
  },
  {
    name: "句中留着别的街道",
    report: { ...withLines("红旗街道各社区都设了公示栏，由网格员更新。"), context: county },
    finds: ["R00-74"],
  },
  {
    name: "留着别的镇政府",
    report: {
      year: 2025,
      chapters: { problems: proseOf("石门镇人民政府今后将每季度检查一次公示栏的更新情况。") },
      context: county,
    },
    finds: ["R00-74"],
  },
  {
    name: "与邻乡一起培训",
    report: { ...withLines("四月与白鹭乡联合举办培训，两地工作人员同堂上课。"), context: county },
    finds: [],
  },
  {
    name: "列举几个乡镇",
    report: { ...withLines("全县在白鹭乡、石门镇设了示范点，工作人员前去看过。"), context: county },
    finds: [],
  },
  {
    name: "赴邻镇学习",
    report: { ...withLines("六月赴石门镇学习基层公开的做法，回来后改了公示栏。"), context: county },
    finds: [],
  },
  {
    name: "提到县级部门",
    report: { ...withLines("青山县财政局拨付专项资金，账目已经公示。"), context: county },
    finds: [],
  },
  {
    name: "提到本镇",
    report: { ...withLines("柳河镇把公开内容列成清单，各村照单公开。"), context: county },
    finds: [],
  },
  {
    name: "说到通往邻镇的路",
    report: { ...withLines("石门镇至柳河镇的公路改造，征地补偿结果逐户张贴公示。"), context: county },
    finds: [],
  },
  {
    name: "行政区划调整",
    report: { ...withLines("年初，原属白鹭乡的两个村划入我镇，公示栏一并移交。"), context: county },
    finds: [],
  },
  {
    name: "本镇名前是别的县",
    report: { ...withLines("本年度，由高青县柳河镇统一发布信息。"), context: county },
    finds: ["R00-76"],
  },
  {
    name: "括号里的县不是本县",
    report: { ...withLines("按照我县（高青县）的部署，公开目录重新排过。"), context: county },
    finds: ["R00-76"],
  },
  {
    name: "县名写对",
    report: {
      ...withLines("按照我县（青山县）的部署，由青山县柳河镇统一发布信息，中共青山县委办公室来检查过。"),
      context: county,
    },
    finds: [],
  },
];

export const copied: readonly CheckCase[] = [...lastYear, ...neighbours, ...ownPlaces, ...mentions];
