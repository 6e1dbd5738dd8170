import { isWord } from "@/lib/core/lexicon/likelihood";
import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/**
 * Common family names. 于, 向, 任, 万, 方, 时 and similar are left out: they also begin other words after these
 * phrases.
 */
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁沈卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段侯龙陶黎贺顾郝龚邵覃武钱";
/** Private circumstances of a person. */
const circumstances =
  "低保户|低保对象|特困户|特困人员|特困供养人员|贫困户|脱贫户|五保户|五保老人|残疾人|重度残疾人|患者|病人|精神障碍患者|孕妇|服刑人员|刑满释放人员|社区矫正对象|吸毒人员|信访人|上访人|申请人|举报人|投诉人|留守儿童|孤儿|困难群众|受助学生|监测户";

const pattern = new RegExp(
  `(?:${circumstances})(?:[：:是为]?)([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[，。、；：（(）)“]|同志|等[\\d一二三四五六七八九十人户，]|一家|一户|家庭|因|患|户|提出|提交|反映|申请|住院|的(?:申请|家庭|病情|情况)|本人|说|$)`,
  "g",
);
/** The applicant: a villager, or an unspecified person with a name of three characters. */
const asking = new RegExp(
  `(?:(申请人|举报人|投诉人|信访人|上访人)|村民|居民|市民|群众|公民|农户|(?:收到|接到|受理))([${surnames}][\\u4e00-\\u9fff]{2})(?=(?:同志)?(?:申请公开|要求公开|请求公开|提出的?|提交的?|要求|请求|来信|来访|书面申请|政府信息公开申请|关于|通过|以当面|以信函|的(?:政府)?(?:信息公开)?申请|申请政府))`,
  "g",
);
/** Words that begin with a family name's character but are not names. */
const noName =
  /^(?:何时|何种|何人|何地|何处|许可|许多|周边|周围|周期|武装|夏季|田间|田地|马上|余额|余款|段落|程序|付款|龙头|顾虑|尹始|黄河|陆续|汪洋|罗列|林地|林权|钱款|贺信)/;

/** No person is named together with their poverty, illness or complaint. */
export function noNamedPersons(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text }: Line): Fault[] => {
  const named = besideCircumstances(text);
  return [
    ...named,
    ...askersIn(text).filter(({ from }) => named.every((each) => each.to <= from || each.from > from)),
  ];
});

/**
 * Three characters that begin with a family name and are neither a word nor a place: “收到马庄村的申请” is skipped.
 */
function askersIn(text: string): Fault[] {
  if (!/申请|要求|请求|提[出交]|来[信访]/.test(text)) return [];
  return matchesOf(text, asking).flatMap((found): Fault[] => {
    const name = found[2] ?? "";
    const isOther =
      isWord(name.slice(0, 2)) ||
      isWord(name) ||
      /[某家村庄镇乡县屯组社区街路店楼营坊的了地得不要能可会等在是所提请求]/.test(name);
    if (isOther || noName.test(name)) return [];
    const masked = `${name[0]}某某`;
    const from = found.index + found[0].length - name.length;
    return [
      {
        from,
        to: from + name.length,
        message: `“${name}”像是申请人的姓名，请隐去`,
        instead: { text: masked, label: `改为“${masked}”` },
        unsure: found[1] === undefined,
      },
    ];
  });
}

const besideCircumstances = (text: string): Fault[] =>
  matchesOf(text, pattern).flatMap((found): Fault[] => {
    const name = found[1] ?? "";
    // 张某某 is already masked.
    if (name.includes("某") || noName.test(name)) return [];
    const masked = `${name[0]}${"某".repeat(name.length - 1)}`;
    const from = found.index + found[0].length - name.length;
    return [
      {
        from,
        to: from + name.length,
        message: `“${found[0]}”把姓名和个人情况写在一起，请隐去姓名`,
        instead: { text: masked, label: `改为“${masked}”` },
      },
    ];
  });
