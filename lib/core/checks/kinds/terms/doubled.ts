import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { doubledEndsIn } from "./doubled-ends";

/** Two to sixteen characters written twice. */
const words = /([\u4e00-\u9fff]{2,16})\1/g;
/** Rightful repetitions, and words that end as the next one begins: “街道街道办事处”, “研究研究”, “一步一步”. */
const rightly =
  /^(?:街道|社区|小区|中心|学校|[一逐][\u4e00-\u9fff]|研究|讨论|商量|很多|许多|非常|来回|方方|上上下下|学习|公司|医院)$/;

/**
 * One character written twice where it is not the end of one word and the beginning of the next. Rightful
 * neighbours are excluded: 目的的, 为了了解, 以及及时, 参与与会, 民政政策, 齐都镇镇长, 青山县县、乡两级.
 */
const characters =
  /(?<![目])的的(?!确|士)|(?<!为|除|罢|[好完])了了(?!解|结|然|却|望)|(?<![就还只要总可于但老凡若正])是是(?!否|非)|(?<![总调饱缓亲])和和(?![平谐睦解气])|(?<![存现正所自实潜内外])在在(?![线建编职校岗场内此读])|(?<![以])及及(?![时早格其])|(?<![参赠给])与与(?![会否])|年年(?=度)|(?<![民行财执党参市邮])政政(?![策治法绩协令])|府府|镇镇(?![长政党人委纪区域级属直村街机关站所办司信中内辖志情容貌头级域民财综便卫医政都均皆有通联挂建达成覆]|[、和及与]村)|县县(?![、和及与][乡镇街村]|[长政党人委纪区域级属直城乡街机关直市内辖情志民财综信司融公住教卫局里都均皆有通联挂建达成覆])/g;

/** A verb or preposition repeated after a synonym: “通过可以通过”, “有待于有待”. */
const again =
  /(通过|有待|进行|开展|根据|按照|依据|对于|关于|为了|能够|可以|应当|已经|加强|提高)([\u4e00-\u9fff]{1,2})\1/g;
/** “将目录将及时更新”, “对目录对进行核对”: a particle stands before its object and again before the verb. */
const particles =
  /(?<=^|[，。；、：的])([将把对让])([\u4e00-\u9fff]{2,8})\1(?=及时|进行|予以|加以|依法|逐[一项条]|全部|统一|了解|发布|公布|更新|核对|严格)/g;
/** Two words for “and”. */
const conjunctions = /(?:和|与|及)以及(?!时)|以及(?:和|与)(?![平谐睦解气])/g;
/** A phrase as its own attribute: “统计数据的统计数据”. */
const attribute = /([\u4e00-\u9fff]{3,6})的\1/g;

/** A list item that occurs twice in a row: “诉讼、诉讼、申诉”. */
const items =
  /(?<=[\u4e00-\u9fff])([\u4e00-\u9fff]{2,16})、\1(?=[、，。；和及等])|(?<=^|[、，。；：（由])([\u4e00-\u9fff]{2,16})、\2(?=[、，。；和及等])/g;

/** Prefixes that make another post of the same name: 第一新闻发言人, 副组长. */
const kindOfTheSame = /(?:第[一二三四五]|首席|常务|高级|专职|兼职|副|总|主|原|新|旧)$/;

/**
 * Two clauses of a sentence that begin with the same verbs: “认真贯彻落实……精神，认真贯彻落实……要求”. If their objects also
 * begin with the same word (“严格落实信息……制度，严格落实信息……机制”), each clause is about something different.
 */
const clauses =
  /(?<=^|[。；，：]|[我本全](?:[镇乡县局办市区]|街道))((?:认真|切实|积极|深入|严格|全面|进一步|不断|及时|大力|充分|持续|扎实|有效)(?:学习)?(?:贯彻落实|贯彻执行|学习贯彻|落实执行|组织实施))([^，。；：]{0,24})，\1(?=[^，。；：]{1,24}[，。；])/g;

const punctuation = /[，。、；：]{2,}/g;

/** Reports words and punctuation marks that were written twice by mistake. */
export function nothingTwice(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] => {
  if (kind === "table") return [];
  const faults: Fault[] = [];
  for (const found of matchesOf(text, words)) {
    const once = found[1] ?? "";
    if (
      !rightly.test(once) &&
      !/^[〇零一二三四五六七八九十百千]+$/.test(once) &&
      !joined(text, found.index, once)
    )
      faults.push({ ...fault(found, once, `“${once}”写了两遍`), unsure: isNounAndVerb(once, text, found) });
  }
  for (const found of matchesOf(text, characters))
    faults.push(fault(found, found[0][0] ?? "", `“${found[0]}”多了一个字`));
  for (const { at, word, sure } of doubledEndsIn(text)) {
    const pair = text.slice(at, at + 2);
    if (faults.some(({ from, to }) => from < at + 2 && to > at)) continue;
    faults.push({
      from: at,
      to: at + 2,
      message: `“${word}”里的“${pair.charAt(0)}”写了两遍`,
      instead: { text: pair.charAt(0), label: `改为“${word}”` },
      unsure: !sure,
    });
  }
  for (const found of matchesOf(text, again))
    faults.push(
      fault(found, `${found[2]?.replace(/^于$/, "") ?? ""}${found[1] ?? ""}`, `“${found[1]}”写了两遍`),
    );
  for (const found of matchesOf(text, particles))
    faults.push({
      ...fault(found, `${found[1] ?? ""}${found[2] ?? ""}`, `“${found[1]}”写了两遍`),
      unsure: true,
    });
  // “以及与县融媒体中心共建的栏目”: the second belongs to what follows.
  for (const found of matchesOf(text, conjunctions))
    faults.push({ ...fault(found, "以及", `“${found[0]}”多了一个字`), unsure: found[0] === "以及与" });
  for (const found of matchesOf(text, attribute))
    faults.push(fault(found, found[1] ?? "", `“${found[1]}”写了两遍`));
  for (const found of matchesOf(text, items)) {
    const item = found[1] ?? found[2] ?? "";
    // The first may be the end of a longer item: “第一新闻发言人、新闻发言人”.
    const longer = found[1] !== undefined && !/[、，。；：（由]$/.test(text.slice(0, found.index));
    if (longer && kindOfTheSame.test(text.slice(0, found.index))) continue;
    faults.push({ ...fault(found, item, `“${item}”列了两遍`), unsure: longer });
  }
  for (const found of matchesOf(text, clauses)) {
    const [whole, once = ""] = found;
    const from = found.index;
    faults.push({ from, to: from + whole.length, message: `“${once}”在相邻的两个分句里各写了一遍` });
  }
  for (const found of matchesOf(text, punctuation)) {
    const once = found[0].includes("。") ? "。" : (found[0][0] ?? "");
    faults.push(fault(found, once, `标点“${found[0]}”重复`));
  }
  return faults.sort((one, other) => one.from - other.from);
});

/** “国家有关规定规定应当公开的信息”: a noun, and the same word as the verb that follows it. */
function isNounAndVerb(once: string, text: string, { index }: { index: number }): boolean {
  return (
    /^(?:规定|要求|通知|报告|公开|申请|决定|建议|提案|公告|公示|指导|监督|管理|审查|培训|考核|评议|编制|发布)$/.test(
      once,
    ) && /(?:的|有关|相关|上级|部门|文件|政策|法律|法规|条例|国家|机关|单位)$/.test(text.slice(0, index))
  );
}

/** The second occurrence begins a longer word: “青山县县级”, “人民政府政府采购”. */
function joined(text: string, at: number, once: string): boolean {
  const after = text.slice(at + once.length * 2, at + once.length * 2 + 3);
  const begins: Record<string, RegExp> = {
    政府: /^(?:采购|购买|投资|定价|指导|职能|规章|公报|储备|债)/,
    公开: /^(?:栏|招|课|透明|征|承诺|听证|日)/,
    工作: /^(?:日|组|专班|人员|站|台账|者)/,
    信息: /^(?:化|员|系统|平台|公开|发布|处理费)/,
    行政: /^(?:区划|许可|处罚|复议|诉讼|机关|村)/,
    服务: /^(?:站|中心|员|窗口|大厅)/,
  };
  // “……镇人民政府政府信息公开工作”: the organ, followed by 政府信息.
  if (once === "政府" && /(?:人民|[省市县区镇乡])$/.test(text.slice(0, at)) && after.startsWith("信息"))
    return true;
  // “请到网站下载下载地址……”: a stop was lost between two clauses.
  if (/^(?:地址|网址|链接|方式|途径|渠道|时间|日期)/.test(after)) return true;
  return begins[once]?.test(after) === true && !(once === "信息" && after.startsWith("公开"));
}

function fault(found: RegExpMatchArray & { index: number }, once: string, message: string): Fault {
  return {
    from: found.index,
    to: found.index + found[0].length,
    message,
    instead: { text: once, label: `改为“${once}”` },
  };
}
