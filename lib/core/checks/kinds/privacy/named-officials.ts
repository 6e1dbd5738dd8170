import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/**
 * Leading groups and contacts are named by post: names change within the year, and readers do not need them.
 */

/** Common family names that begin few other words. */
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范石廖贾夏韦付邹孟熊秦邱江尹薛闫段侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤";
const offices =
  "副?(?:镇长|乡长|区长|县长|市长|局长|组长|主任|书记|科长|所长|站长|秘书|部长|委员|主席|干部)|成员|联系人|经办人|承办人|责任人|审核人";
const pattern = new RegExp(
  `(?:${offices})(?:分别)?[：:为是由]?([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=同志|任|为[副组]|担任|具体|负责|分管|牵头|[，。、；：（(）)]|$)`,
  "g",
);
/** At the foot of a form, followed by a colon or a blank: “经办：王小红　审核：李大力”, “联系人：小李”. */
const footers = new RegExp(
  `(?:经办人?|承办人?|填报人?|填表人?|制表人?|审核人?|审批人?|签发人?|起草人?|撰稿人?|拟稿人?|校对人?|联络[人员]|联系人|咨询人|受理人|(?:单位)?负责人|值班人|主办)(?:及电话|姓名)?(?:[：:][\\s\\u3000]*|[\\s\\u3000]+)((?:[小老][${surnames}]|[${surnames}](?:[\\u4e00-\\u9fff]|[\\s\\u3000]+(?=[\\u4e00-\\u9fff](?:[^\\u4e00-\\u9fff]|$)))[\\u4e00-\\u9fff]?)(?:先生|女士|同志|主任|科长|老师)?)(?=[\\s\\u3000，。、；：（(）)\\d]|联系|电话|$)`,
  "g",
);
/** “请与党政办公室王小红联系”: a name directly after the office. */
const asked = new RegExp(
  `(?:[请可]|如有疑问)[^。；]{0,20}(?:办公室|党政办|综合办|政务办|[科股]室|中心)([${surnames}][\\u4e00-\\u9fff]{1,2})(?:同志|主任|女士|先生)?(?=联系|咨询|[（(][电联\\d]|[，,]?(?:联系)?电话)`,
  "g",
);
/** Words that begin with a family name's character but are not names. */
const noName =
  /^(?:何时|何种|何人|何地|许可|许多|周边|周围|周期|武装|田间|马上|余额|段落|程序|付款|顾虑|高效|高度|高质|江河|石油|万元|万户|严格|严肃|任务|方面|方式|成立|金额|钱款|张贴|张榜|黄标|林业|林长|路长|河长|湖长|马路|龙头|陆续|汤池)/;

/** Members of a leading group, contacts and staff are named by post, not by name. */
export function officialsByOffice(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] =>
  kind === "table"
    ? []
    : withoutRepeats([
        ...matchesOf(text, pattern),
        ...matchesOf(text, footers),
        ...matchesOf(text, asked),
      ]).flatMap((found): Fault[] => {
        const name = found[1] ?? "";
        if (name.includes("某") || noName.test(name)) return [];
        const from = found.index + found[0].length - name.length;
        return [
          {
            from,
            to: from + name.length,
            message: `这里写了姓名“${name}”；年度报告写职务即可，不写姓名`,
          },
        ];
      }),
);

/** A name may match both patterns; sorted in printed order. */
function withoutRepeats(found: readonly RegExpExecArray[]): RegExpExecArray[] {
  const end = ({ index, 0: words }: RegExpExecArray) => index + words.length;
  return found
    .toSorted((one, other) => end(one) - end(other))
    .filter((each, at, all) => at === 0 || end(each) !== end(all[at - 1] as RegExpExecArray));
}
