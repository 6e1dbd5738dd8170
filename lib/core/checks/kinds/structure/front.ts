import { withArabicYears } from "../../../prose/chinese-dates";
import { type FrontField, PREFACE } from "../../../report";
import { statutoryTitle } from "../../../title";
import type { Check, CheckInput } from "../../engine/check";
import { finding, frontPlace, type Rule } from "../../engine/finding";
import { linesOf } from "../../engine/passages";

/**
 * The title follows “<机关><年>年政府信息公开工作年度报告”, spaces from typesetting ignored. A title with the same words that
 * says “年度”, has the year elsewhere or omits the organ is a matter of style: a hint.
 */
export function titlePattern(rule: Rule): Check {
  return {
    ...rule,
    run: ({ content, form, unit }) => {
      const title = (content.front.title ?? "").trim();
      const expected = statutoryTitle(form.edition, unit.name, form.year);
      if (title.replace(/\s/g, "") === expected.replace(/\s/g, "")) return [];
      // Without a known organ the expected title is unknown; the year may stand on a line of its own.
      const given = withArabicYears(title);
      const unsure =
        isOfStyle(given, expected, unit.name, form.year) ||
        (title !== "" && (unit.name === "" || !isPlain(title) || !/20\d{2}/.test(given)));
      return [
        finding(unsure ? { ...rule, severity: "hint" } : rule, "title", {
          message:
            title === "" ? `没有写标题，应为“${expected}”` : `标题“${title}”与规定的写法“${expected}”不同`,
          places: [frontPlace("title", "标题")],
          sides: [
            { label: "标题", value: title },
            { label: "规定的写法", value: expected },
          ],
          repairs: [{ label: "改为规定的标题", path: "front.title", value: { text: expected } }],
          missing: title === "",
        }),
      ];
    },
  };
}

/**
 * True for a title that consists of words and its year. Other characters come from a page, which may have
 * added words as well.
 */
function isPlain(title: string): boolean {
  return /^[\u3400-\u9fff\d\s（）()〔〕〇○]*(?:报告|年报|总结|公开)(?:[（(]\d{4}年?度?[）)])?$/.test(title);
}

function isOfStyle(title: string, expected: string, organ: string, year: number): boolean {
  // In “……政府信息公开工作2024年度报告” 年度 belongs to the report.
  const given = [`[（(]${year}年度?[）)]|${year}年度?`, `${year}(?=年度)`].map((taken) =>
    withoutYear(title, taken),
  );
  const wanted = [expected, expected.replace(organ, "")].map((text) => withoutYear(text, `${year}年度?`));
  return title.includes(`${year}年`) && given.some((words) => wanted.includes(words));
}

function withoutYear(title: string, taken: string): string {
  return title.replace(/\s/g, "").replace(new RegExp(taken), "").replace("政府政府信息公开", "政府信息公开");
}

const ends: { field: FrontField; label: string; day: string }[] = [
  { field: "periodFrom", label: "统计期限起", day: "01-01" },
  { field: "periodTo", label: "统计期限止", day: "12-31" },
];

/** A stated statistics period runs from 1 January to 31 December of the report year. */
export function periodIsTheYear(rule: Rule): Check {
  return period(rule, (given) => given !== "");
}

/** The statistics period is filled in. With both ends missing there is one finding with two places. */
export function periodGiven(rule: Rule): Check {
  const one = period(rule, (given) => given === "");
  return {
    ...rule,
    run: (input) => {
      // Not required before the first national edition (Regulation of 2008, Art. 32).
      if (input.form.year < input.form.edition.firstYear) return [];
      const findings = one.run(input);
      const [from, to] = findings;
      if (!from || !to) return findings;
      const { year } = input.form;
      return [
        {
          ...from,
          message: `没有写统计期限，应为${year}年1月1日至12月31日`,
          places: [...from.places, ...to.places],
          sides: [...from.sides, ...to.sides],
          repairs: [...from.repairs, ...to.repairs],
        },
      ];
    },
  };
}

function period(rule: Rule, looksAt: (given: string) => boolean): Check {
  return {
    ...rule,
    run: ({ content, form }) =>
      ends.flatMap(({ field, label, day }) => {
        const given = (content.front[field] ?? "").trim();
        const expected = `${form.year}-${day}`;
        if (!looksAt(given) || given === expected) return [];
        return [
          finding(rule, field, {
            message:
              given === "" ? `没有写${label}，应为 ${expected}` : `${label} ${given}，应为 ${expected}`,
            places: [frontPlace(field, label)],
            sides: [
              { label, value: given },
              { label: "应为", value: expected },
            ],
            repairs: [{ label: `改为 ${expected}`, path: `front.${field}`, value: { text: expected } }],
            missing: given === "",
          }),
        ];
      }),
  };
}

/** True if the report contains a telephone number in any notation; other rules check the number itself. */
function namesNumber(input: CheckInput): boolean {
  return linesOf(input).some(
    ({ chapterId, text }) =>
      (chapterId === PREFACE && /(?:电话|热线)(?:号码)?[：:为是]?\s*[（(]?\d[\d\s（）()-]{3,}/.test(text)) ||
      /电话(?:号码)?[：:]\s*[（(]?0?\d{2,4}[）)]?[-—－]?\d{6,8}/.test(text) ||
      (inCharge.test(text) && unlabelled.test(text)),
  );
}

/** The person or office that answers questions: “工作人员：……科长 85800831”, “可与党政办公室联系（85800831）”. */
const inCharge = /[科股局]长|主任|工作人员|负责人|联系|咨询|疑问|疑义|地址|邮编|传真|[科股处]室|办公室|政办/;

/**
 * The digits of a telephone number without a label: not a year, an amount, a document number, or a postcode
 * (six digits).
 */
const unlabelled =
  /(?<![\w.．〔[［第共@—－-]|[号码数量编真][：:]?\s*)(?:0\d{2,3}[—－-]?)?[2-9]\d{6,7}(?![\w.．@%％余多万亿条件篇次元份个人期项号年]|[—－-]\d)/;

/** Readers can contact the office: at least an address and a telephone number are given. */
export function contactGiven(rule: Rule): Check {
  const fields: [FrontField, string][] = [
    ["address", "联系地址"],
    ["phone", "联系电话"],
  ];
  return {
    ...rule,
    run: (input) => {
      const { front } = input.content;
      const missing = fields.filter(
        ([field]) => (front[field] ?? "").trim() === "" && !(field === "phone" && namesNumber(input)),
      );
      const [first] = missing;
      if (!first) return [];
      const names = missing.map(([, label]) => label);
      return [
        finding(rule, first[0], {
          message: `没有写${names.join("和")}`,
          places: missing.map(([field, label]) => frontPlace(field, label)),
          missing: true,
        }),
      ];
    },
  };
}
