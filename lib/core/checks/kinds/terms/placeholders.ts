import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** Marks that a template leaves for the writer to replace. Each pattern matches exactly the characters that are reported. */

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤申";
const counted = "年月日条次件人个份篇期项起宗户万镇乡村县市区街局届";

/**
 * `hint` is a cheap pattern for text with such a mark: most lines have none and are skipped. `onlyInInstructions` marks
 * phrases by which a template describes a chapter (“对总体情况进行介绍”) but which a report may also use of an event.
 */
const marks: { pattern: RegExp; what: string; hint: RegExp; onlyInInstructions?: true }[] = [
  // “XX镇”, “××件”; not 张××, where a name is masked, nor a part of a number, a word or an address.
  {
    pattern: new RegExp(
      `(?<![A-Za-zＡ-Ｚａ-ｚ0-9×✕╳*./@_${surnames}-])[XxＸｘ×✕╳]{2,}(?![A-Za-zＡ-Ｚａ-ｚ0-9*./@_-])`,
      "g",
    ),
    what: "待填写的内容",
    hint: /[XxＸｘ×✕╳]/,
  },
  {
    pattern: new RegExp(`(?<![A-Za-zＡ-Ｚａ-ｚ0-9×✕╳*./@_-])[XxＸｘ×✕╳]{2,}(?=[${counted}])`, "g"),
    what: "待填写的内容",
    hint: /[XxＸｘ×✕╳]/,
  },
  {
    pattern: new RegExp(`(?<![A-Za-zＡ-Ｚａ-ｚ0-9×*./@_${surnames}-])[XxＸｘ×](?=[${counted}])`, "g"),
    what: "待填写的内容",
    hint: /[XxＸｘ×]/,
  },
  {
    pattern: new RegExp(
      `(?<![*＊])[*＊]{2,}(?=[${counted}])|(?<![〇○◯二一三四五六七八九零])[○〇◯]{2,}(?=[${counted}])`,
      "g",
    ),
    what: "待填写的内容",
    hint: /[*＊○〇◯]{2}/,
  },
  { pattern: new RegExp(`[●▲■□△☆★]{2,}(?=[${counted}])`, "g"), what: "待填写的内容", hint: /[●▲■□△☆★]{2}/ },
  {
    pattern: /[‘“《](?:具体|相关)(?:文件|政策|单位|部门|栏目|平台|项目)?(?:名称|数字|日期|时间|数量)[’”》]/g,
    what: "模板的提示语",
    hint: /[‘“《](?:具体|相关)/,
  },
  {
    // Replies of a text-generating program to its user.
    pattern:
      /(?:根据|按照)您的要求[，,][^。；]{0,30}|希望(?:以上|这份|这些)[^。；]{0,16}对您有(?:所)?帮助|如有?需要?[^。；]{0,10}(?:补充|调整|修改|完善)(?:以上|上述|这份)[^。；]{0,10}/g,
    what: "写作软件的答话",
    hint: /您|如有?需/,
  },
  {
    pattern: new RegExp(`(?<![某${surnames}])某{2,}(?=[镇乡县市区村街局单部])`, "g"),
    what: "待填写的名称",
    hint: /某某/,
  },
  {
    pattern:
      /〔[\s\u3000]*〕|（[\s\u3000]*）|\([\s\u3000]*\)|【[\s\u3000]*】|《[\s\u3000]*》|“[\s\u3000]*”|\[[\s\u3000]+\]/g,
    what: "空的括号或引号",
    hint: /[〔（(【《“[][\s\u3000]*[〕）)】》”\]]/,
  },
  {
    pattern: /〔[\s\u3000]*〕[\s\u3000]*号/g,
    what: "没有填写的文号",
    hint: /〔[\s\u3000]*〕/,
  },
  {
    pattern:
      /[（(](?:具体|填写|请填写|此处|写明)[^（）()。]{1,14}[）)]|本级政府[（(]本部门[）)]|本部门[（(]单位[）)]|本(?:机关|单位|部门)[（(](?:机关|单位|部门)[）)]/g,
    what: "模板的提示语",
    hint: /[（(](?:具体|填|请填|此处|写明|本部门|单位|机关|部门)/,
  },
  {
    // “12次<天>”: an alternative measure word in angle brackets.
    pattern: new RegExp(`[<＜](?![${counted}][>＞])[\\u4e00-\\u9fff]{1,8}[>＞]`, "g"),
    what: "网页的标记",
    hint: /[<＜][\u4e00-\u9fff]/,
  },
  { pattern: /(?<![A-Za-z0-9./@_-])[_＿]{2,}(?![A-Za-z0-9./@_-])/g, what: "待填写的横线", hint: /[_＿]{2}/ },
  {
    pattern:
      /\d{4}[\s\u3000]*年[\s\u3000]*月[\s\u3000]*日|\d{4}[\s\u3000]*年[\s\u3000]*\d{1,2}[\s\u3000]*月[\s\u3000]+日|年[\s\u3000]+月[\s\u3000]+日/g,
    what: "没有填完的日期",
    hint: /年[\s\u3000]*(?:\d{1,2}[\s\u3000]*)?月[\s\u3000]*日/,
  },
  {
    pattern:
      /(?<=信息|申请|共|计|公开|发布|受理|收到|办结|文件|会议|培训)[\s\u3000]{1,12}(?:条|件|次|篇|份|期|人次)(?=[，。、；）]|$)/g,
    what: "没有填的数字",
    hint: /[\s\u3000]/,
  },
  {
    pattern:
      /[（(【[]?(?:此处|在此|请在此处?)(?:请|应)?(?:填写|插入|输入|补充|说明)[^，。；）)】\]]{0,20}[）)】\]]?|[（(【[](?:请?填写|请补充|请输入|请插入|待补充|待填写|待填|待核实|待定|示例|样例|模板)[^）)】\]]{0,30}[）)】\]]|待(?:补充|填写|填报)(?=[，。；）]|$)/g,
    what: "给填写人的提示",
    hint: /此处|在此|填|待|请|示例|样例|模板/,
  },
  {
    pattern:
      /[（(](?:不少于|不超过|限|约)\d+字(?:以内|左右)?[）)]|[（(]?可?根据实际(?:情况)?(?:自行)?(?:增减|调整|填写|修改)[）)]?/g,
    what: "给填写人的提示",
    hint: /字|根据实际/,
  },
  {
    pattern: /进行(?:总体|简要|概括|重点|逐项)?(?:介绍|概述|阐述)(?=[。；]|$)/g,
    what: "模板的提示语",
    onlyInInstructions: true,
    hint: /进行/,
  },
  {
    pattern: /\{\{[^{}]{0,60}\}\}|\$\{[^{}]{0,60}\}|TODO|TBD/gi,
    what: "模板的标记",
    hint: /\{\{|\$\{|T[OB]D/i,
  },
];

const actor =
  /我[镇乡街县局办]|本[镇乡街县局办机]|会上|培训|会议|群众|代表|领导|同志|工作人员|讲解|邀请|组织/;

/** Text left over from a template: XX, empty brackets, “进行介绍”. */
export function noPlaceholders(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text }: Line): Fault[] => placeholdersIn(text));

/** The same for text outside the chapters. */
export function placeholdersIn(text: string): Fault[] {
  const faults = marks.flatMap(({ pattern, what, hint, onlyInInstructions }) =>
    (hint.test(text) ? [...text.matchAll(pattern)] : []).flatMap((found): Fault[] => {
      const [words] = found;
      const before = text.slice(Math.max(0, found.index - 60), found.index);
      if (onlyInInstructions && !isInstruction(before)) return [];
      return [
        {
          from: found.index,
          to: found.index + words.length,
          message: `“${words.trim() || words}”像是${what}，请填写或者删去`,
        },
      ];
    }),
  );
  return withoutInner(faults);
}

/** “对我镇落实《条例》情况” at the beginning of a sentence is a template's; “会上，对目录的用法” has a subject. */
function isInstruction(before: string): boolean {
  return (
    before.includes("对") && (!actor.test(before) || /(?:^|[。；])\s*对[^，。；]{0,40}情况$/.test(before))
  );
}

/** In printed order; of overlapping faults the first and longest. */
function withoutInner(faults: readonly Fault[]): Fault[] {
  let end = -1;
  return faults
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ to }) => {
      if (to <= end) return false;
      end = to;
      return true;
    });
}
