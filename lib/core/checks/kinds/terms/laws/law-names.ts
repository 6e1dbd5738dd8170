import type { Check } from "@/lib/core/checks/engine/check";
import type { Rule } from "@/lib/core/checks/engine/finding";
import type { Line } from "@/lib/core/checks/engine/passages";
import { perLine } from "@/lib/core/checks/engine/per-line";
import { sentenceAround } from "@/lib/core/checks/engine/sentence";
import { type Fault, wordsAtFault } from "@/lib/core/checks/engine/words-at-fault";
import { matchesOf } from "@/lib/core/matches";
import { impossibleNumbers } from "./document-numbers";

const regulation = "中华人民共和国政府信息公开条例";
const format = "中华人民共和国政府信息公开工作年度报告格式";
const office = "国务院办公厅政府信息与政务公开办公室";
const number2021 = "国办公开办函〔2021〕30号";
const number2019 = "国办公开办函〔2019〕60号";

const named = /[《〈<]([^《》〈〉<>\n]{4,40})[》〉>]/g;
/** Before such a word the regulation is a province's or city's own, which has its own name. */
const local = /(?:[省市州区县]|内蒙古|广西|西藏|宁夏|新疆|经济特区)/;
const offices = /国务院(?:办公厅)?政[府务](?:信息)?(?:公开)?(?:[与和及、]?政务)?公开办公室/g;
const notice = /国办公开(?:办)?(?:函)?[〔[（(【﹝]20(21|19)[〕\])）】﹞]\s*第?(30|60)号/g;

/** Documents that reports cite by title, each with its number. Sources: the documents themselves. */
const numbered: readonly (readonly [title: RegExp, number: string])[] = [
  [/年度报告格式(?:[》〉]的通知)?$/, number2021],
  [/年度报告有关事项的通知$/, number2019],
  [/信息处理费管理办法(?:[》〉]的通知)?$/, "国办函〔2020〕109号"],
  [/加强和完善政府信息公开情况统计报送工作的通知$/, "国办发〔2014〕32号"],
  [/政府网站发展指引(?:[》〉]的通知)?$/, "国办发〔2017〕47号"],
];
/** The decrees by which the Regulation was issued and revised: 492, 711. */
const decree =
  /政府信息公开条例[》〉]?[（(](?:(?:中华人民共和国)?国务院(?:令)?|国令)第?(\d{3})号(?:令)?[）)]/g;
const titleEnds = /[》〉]\s*[（(]/;
const titleWithNumber =
  /([^《〈]{6,40})[》〉]\s*[（(]\s*((?:国|中)办[\u4e00-\u9fff]{0,6}[〔[（(【﹝]\d{4}[〕\])）】﹞]\s*第?\s*\d{1,4}\s*号)/g;

/** Numbers that reports cite without a title, each with the words that show which document is meant. */
const citedFor: readonly (readonly [words: RegExp, number: string, others: readonly string[]])[] = [
  [/年度报告|年报|格式|编[制写]|填报/, number2021, [number2019, "国办公开办函〔2019〕61号"]],
  [/年度报告|年报|格式|编[制写]|填报/, number2019, [number2021, "国办公开办函〔2019〕61号"]],
  [/信息处理费/, "国办函〔2020〕109号", []],
];
const anyNumber = /国办[\u4e00-\u9fff]{0,6}[〔[（(【﹝]\d{4}[〕\])）】﹞]\s*第?\s*\d{1,4}\s*号/g;

/** “按国办函〔2020〕190号收取信息处理费”: a number that differs from the right one by a digit or by two swapped digits. */
function nearNumbers(text: string): Fault[] {
  if (!text.includes("国办")) return [];
  return matchesOf(text, anyNumber).flatMap((found): Fault[] => {
    const words = found[0];
    const written = words
      .replace(/\s|第/g, "")
      .replace(/[[（(【﹝]/, "〔")
      .replace(/[\])）】﹞]/, "〕");
    const sentence = sentenceAround(text, found.index).text;
    const meant = citedFor.find(
      ([about, number, others]) =>
        !others.includes(written) && about.test(sentence) && isNearNumber(written, number),
    );
    if (!meant) return [];
    return [
      {
        from: found.index,
        to: found.index + words.length,
        message: `文号“${words}”像是“${meant[1]}”之误，请核对`,
        instead: { text: meant[1], label: `改为“${meant[1]}”` },
        unsure: true,
      },
    ];
  });
}

/** True if one digit is different, missing or additional, or two are swapped. */
function isNearNumber(written: string, right: string): boolean {
  if (written === right || written.replace(/\d/g, "") !== right.replace(/\d/g, "")) return false;
  const same = [...written].filter((character, at) => character === right[at]).length;
  if (written.length === right.length)
    return same === right.length - 1 || (same === right.length - 2 && sorted(written) === sorted(right));
  const [short = "", long = ""] = [written, right].sort((one, other) => one.length - other.length);
  return (
    long.length === short.length + 1 &&
    [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
  );
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

/**
 * The Regulation, the format and its issuing office are cited by their exact names, the notices by their
 * exact numbers.
 */
export function exactNames(rule: Rule): Check {
  return wordsAtFault(rule, (line, { form }) => [
    ...faultsIn(line),
    ...(line.kind === "table" ? [] : impossibleNumbers(line.text, form.year)),
  ]);
}

const faultsIn = perLine(({ text }: Line): Fault[] => {
  const faults: Fault[] = [];
  const put = (from: number, words: string, right: string, what: string) => {
    if (words !== right)
      faults.push({
        from,
        to: from + words.length,
        message: `${what}应为“${right}”，文中写作“${words}”`,
        instead: { text: right, label: `改为“${right}”` },
        sides: [
          { label: "文中", value: words },
          { label: "应为", value: right },
        ],
      });
  };
  for (const found of matchesOf(text, named)) {
    const name = found[1] ?? "";
    const right = rightName(name.replace(/\s/g, ""));
    if (right && name !== right) put(found.index + 1, name, right, "名称");
  }
  for (const found of matchesOf(text, offices)) put(found.index, found[0], office, "发文机关");
  for (const found of matchesOf(text, notice)) {
    const right = found[1] === "21" && found[2] === "30" ? number2021 : number2019;
    if ((found[1] === "21") === (found[2] === "30")) put(found.index, found[0], right, "文号");
  }
  for (const found of text.includes("公开条例") ? matchesOf(text, decree) : [])
    if (found[1] !== "711" && found[1] !== "492")
      put(found.index + found[0].indexOf(found[1] ?? ""), found[1] ?? "", "711", "令号");
  // Titles are only searched in lines that contain the end of one: any character may begin a title.
  for (const found of titleEnds.test(text) ? matchesOf(text, titleWithNumber) : []) {
    const [whole, title = "", words = ""] = found;
    const right = numbered.find(([pattern]) => pattern.test(title.replace(/\s/g, "")))?.[1];
    const from = found.index + whole.length - words.length;
    const isKnown = numbered.some(([, number]) => number !== right && number === words.replace(/\s/g, ""));
    if (!right || faults.some((each) => each.from === from)) continue;
    if (isKnown) faults.push({ from, to: from + words.length, message: otherDocument(words, right) });
    else put(from, words, right, "文号");
  }
  faults.push(
    ...nearNumbers(text).filter(({ from }) => !faults.some((each) => from >= each.from && from < each.to)),
  );
  return faults.sort((one, other) => one.from - other.from);
});

/** Title and number are both right but of different documents: only the writer knows which was meant. */
function otherDocument(number: string, ofTitle: string): string {
  return `题名和文号不是同一个文件：“${number}”是另一个文件的，这个题名的文号是“${ofTitle}”`;
}

/** The exact name for a name in book-title marks; null if it names something else or is already right. */
function rightName(name: string): string | null {
  if (/年度?报告格式$/.test(name)) return /公开|政府信息/.test(name) ? formatName(name) : null;
  if (
    !/(?:信息|政务|政府)公开(?:工作)?(?:条例|条列|法)$/.test(name) &&
    !/^(?:中华人民共和国|国务院)?政府信息公开(?:工作)?(?:条例|条列|法|实施条例)$/.test(name)
  )
    return null;
  if (
    name === regulation ||
    name === "政府信息公开条例" ||
    local.test(name.replace(/^.{0,2}华人民共和国|^中国人民共和国/, ""))
  )
    return null;
  return /^中|^国务院/.test(name) ? regulation : "政府信息公开条例";
}

function formatName(name: string): string | null {
  if (name === format || name === "政府信息公开工作年度报告格式") return null;
  return name.startsWith("中") ? format : "政府信息公开工作年度报告格式";
}
