import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** Common family names. 于, 向, 任, 万, 方, 时 and similar are left out: they also begin other words after these phrases. */
const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁沈卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段侯龙陶黎贺顾郝龚邵覃武钱";
/** Private circumstances of a person. */
const circumstances =
  "低保户|低保对象|特困户|特困人员|特困供养人员|贫困户|脱贫户|五保户|五保老人|残疾人|重度残疾人|患者|病人|精神障碍患者|孕妇|服刑人员|刑满释放人员|社区矫正对象|吸毒人员|信访人|上访人|申请人|举报人|投诉人|留守儿童|孤儿|困难群众|受助学生|监测户";

const pattern = new RegExp(
  `(?:${circumstances})(?:[：:是为]?)([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=[，。、；：（(）)“]|同志|等[\\d一二三四五六七八九十人户，]|一家|一户|家庭|因|患|户|提出|提交|反映|申请|住院|的(?:申请|家庭|病情|情况)|本人|说|$)`,
  "g",
);
/** Words that begin with a family name's character but are not names. */
const noName =
  /^(?:何时|何种|何人|何地|何处|许可|许多|周边|周围|周期|武装|夏季|田间|田地|马上|余额|余款|段落|程序|付款|龙头|顾虑|尹始|黄河|陆续|汪洋|罗列|林地|林权|钱款|贺信)/;

/** No person is named together with their poverty, illness or complaint. */
export function noNamedPersons(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text }: Line): Fault[] =>
  [...text.matchAll(pattern)].flatMap((found): Fault[] => {
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
  }),
);
