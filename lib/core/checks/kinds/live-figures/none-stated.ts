import { matchesOf } from "@/lib/core/matches";
import { chapterNumber } from "@/lib/core/prose/numbering/numbering";
import { cellLabel } from "@/lib/core/tables/cell-label";
import { figureValue } from "@/lib/core/tables/figures";
import { type CellId, cellsOf } from "@/lib/core/tables/table";
import { amountOf } from "../../engine/amounts";
import type { Check, CheckInput } from "../../engine/check";
import { cellPlace, cellPlaces, type Rule } from "../../engine/finding";
import { type Line, linesOf, passageFinding } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import type { IndicatorCells } from "../../indicator-cells";
import { subItems } from "../content/sections";
import { factsOfTheYear } from "../prose-figures/read-lines";
import { zeroFactsAgainstTable } from "./zero-facts";

/**
 * Sentences that state there was none of something, compared with the table. Matched strictly: a statement
 * about something narrower (“未收到传真申请”, “没有行政复议被纠错”) is ignored. Numbers, zero included, are read by other
 * rules.
 */

/** A noun that may be denied, as a pattern, with the cells that count it. */
export type CountedCells = { words: string; name: string; cells: readonly CellId[] };

const none = "(?:从未|未曾|未|没有|没|无)";
const happened =
  "(?:因|发生|出现|产生|收到|接到|受理|收取|过|有|被|提起|提出|递交|提交|引起|引发|导致|涉及|针对|要求)";
const people =
  "(?:公民|法人|其[他它]组织|组织|社会|公众|群众|单位|个人|企业|任何|书面|、|和|或者|或|及|以及|与|对|向|的)";
const matter =
  "(?:政府信息公开|政务信息公开|政务公开|信息公开|政府信息|依申请公开|公开|对外管理服务|工作|方面|有关|相关|事项|情况|情形|案件|事件|等|检索|复制|邮寄)";
const subject = "(?:行政复议|行政诉讼|复议|诉讼|举报|投诉|申请|费用|收费)";
const done =
  "(?:作出|做出|实施|开展|进行|办理|制定|制发|发布|出台|印发|召开|举办|举行|组织|参加|设置|设立|安排|通过|新|任何|本级|其他|各类|专门|决定|行为|办件|资金|支出|项目)";

/** Longer phrases come before their prefixes: the alternatives are tried in order. */
function sayingNoneOf(counted: readonly CountedCells[]): RegExp {
  const own = counted.map(({ words }) => words).join("|");
  return new RegExp(
    `${none}(?:${own === "" ? "" : `(?:${own})|`}${subject}|${matter}|${people}|${happened}|${done})+`,
    "g",
  );
}

/** Rows whose count is given as zero after their names: “行政处罚、行政强制均为0”, “规范性文件制发数为零”, “依申请公开0件”. */
function sayingZeroOf(counted: readonly CountedCells[]): RegExp {
  const own = counted.map(({ words }) => words.replace("$", "")).join("|");
  const names = `(?:依?(?:${own})(?:处理)?(?:决定)?(?:数量|件数|总数|数|申请|事项|案件|金额)*[、和及与]?)+(?:共|分别)?(?:均|都)?`;
  const zero = "(?:为|是|共|共计)?(?:零|〇|0)\\s?[件条宗起](?![以])|(?:为|是)(?:零|〇|0)(?=[。；，、）]|$)";
  const never = "(?<=[均都])(?:未|没有)(?:发生|产生|出现|开展|实施|作出|办理)(?=[。；，）]|$)";
  return new RegExp(`(?<=^|[。；，：、\\s]|年度?|我[镇乡局]|街道|共|发生)${names}(?:${zero}|${never})`, "g");
}

/** The statement ends here, without a further condition. */
const closes = /^(?:[。；，！？;,!?）)\s]|$)/;
/** Another time, another body, or a condition: not this organ's year as a whole. */
const otherwise =
  /上年|去年|上一年|往年|[上下]半年|季度|\d月|各村|村级|社区|部门|事业单位|如果?|若|凡|是否|除/;
/** A single channel of applications in the same clause: “政府网站没有依申请公开件”. */
const oneWay = /网站|网络|网上|在线|平台|渠道|信函|传真|当面|现场|窗口|微信|微博|邮箱|热线/;
const wholeYear = /1月1日起?[至到—－-]+(?:\d{4}年)?12月31日/;
const allZero =
  /(?<=^|[。；，：])(?:(?:以上|上述|上表|下表|表中|本表|表内|本章|本年度?|全年|所列)的?)*各项(?:数据|指标|内容|统计数|情况)?(?:均|都|全部?)为(?:零|〇|0)(?=[。；，）件]|$)/g;

/** R00-91: where the text says there was none, the table counts none. */
export function noneAsCounted(
  rule: Rule,
  counted: readonly CountedCells[],
  links: readonly IndicatorCells[],
): Check {
  const saysNone = sayingNoneOf(counted);
  const saysZero = sayingZeroOf(counted);
  const compared = new Set(links.map(({ indicator }) => indicator));
  const denied = perLine(({ text }: Line) => [
    ...(mayDeny.test(text) ? matchesOf(text, saysNone) : []),
    ...(mayBeZero.test(text) ? matchesOf(text, saysZero) : []),
  ]);
  const known = counted.map((each) => ({ ...each, word: wordsOf(each) }));
  return {
    ...rule,
    run: (input) => [
      ...zeroFactsAgainstTable(rule, input, links),
      ...linesOf(input).flatMap((line) => [
        ...denied(line)
          .filter((match) => isWhole(input.form.year, line.text, match))
          .flatMap((match) => {
            const against = known
              .filter(({ word }) => word.test(match[0]))
              .filter(({ cells }) => amountOf(input, cells)?.gt(0));
            return against.length === 0 || isCompared(input, line, match, compared)
              ? []
              : [contradicted(rule, input, line, match, against)];
          }),
        ...zeroSaid(rule, input, line),
      ]),
      ...emptySections(rule, input),
    ],
  };
}

const mayDeny = /[未没无]/;
const mayBeZero = /(?<![0-9.．])0\s?[件条宗起。；，、）]|[为是](?:零|〇|0(?![.．\d]))|[均都](?:未|没有)/;

/** A denial ends with the phrase; a count of zero comes after it. */
function wordsOf({ words }: CountedCells): RegExp {
  return new RegExp(words.replace("$", "(?:$|(?=均|都|共|为|是|零|〇|0))"));
}

const nothing = /^(?:无|没有|暂无|未发生|没有发生)[。.]?$/;

/** The section on applications says only “无”, although some were received. */
function emptySections(rule: Rule, input: CheckInput) {
  const cells: CellId[] = input.form.cells.has("received:total")
    ? ["received:total"]
    : ["applications.received:count"];
  return subItems(input).flatMap(({ topic, name, lines }) => {
    const [line, ...others] = lines;
    if (topic !== "applications" || !line || others.length > 0 || !nothing.test(line.text.trim())) return [];
    const received = amountOf(input, cells);
    if (!received?.gt(0)) return [];
    return [
      passageFinding(rule, input, line, [0, line.text.length], {
        message: `“${name}”只写了“${line.text.trim()}”，而表中收到申请数是 ${received.toFixed()}`,
        sides: [
          { label: "文字", value: line.text.trim() },
          { label: "表中收到申请数", value: received.toFixed() },
        ],
        more: cellPlaces(input, cells),
      }),
    ];
  });
}

/** True if the zero is a number that another rule compares with the table: “予以公开0件”. */
function isCompared(
  input: CheckInput,
  line: Line,
  { index, 0: words }: RegExpExecArray,
  compared: ReadonlySet<string>,
): boolean {
  return factsOfTheYear(input).some(
    (fact) =>
      fact.line === line &&
      fact.quantity !== null &&
      fact.quantity.from >= index &&
      fact.quantity.to <= index + words.length &&
      compared.has(fact.indicator.id),
  );
}

/** True if nothing before or after the phrase narrows it. */
function isWhole(year: number, text: string, match: RegExpExecArray): boolean {
  if (!closes.test(text.slice(match.index + match[0].length))) return false;
  const before = text.slice(0, match.index);
  const begins = Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1;
  const sentence = before.slice(begins).replace(wholeYear, "");
  const years = sentence.match(/\d{4}(?=年)/g) ?? [];
  return (
    !otherwise.test(sentence) &&
    !oneWay.test(sentence.split(/[，,]/).at(-1) ?? "") &&
    !/[有对将]$/.test(before) &&
    years.every((each) => Number(each) === year)
  );
}

function contradicted(
  rule: Rule,
  input: CheckInput,
  line: Line,
  match: RegExpExecArray,
  against: readonly CountedCells[],
) {
  const counts = against.map(({ name, cells }) => ({
    label: `表中${name}`,
    value: amountOf(input, cells)?.toFixed() ?? "",
  }));
  return passageFinding(rule, input, line, [match.index, match.index + match[0].length], {
    message: `这里写“${match[0]}”，而${counts.map(({ label, value }) => `${label}是 ${value}`).join("，")}`,
    sides: [{ label: "文字", value: match[0] }, ...counts],
    more: cellPlaces(input, [...against.flatMap(({ cells }) => cells)]),
  });
}

/** “以上各项均为零” in a chapter that prints a table: no cell of the table may be above zero. */
function zeroSaid(rule: Rule, input: CheckInput, line: Line) {
  if (!line.text.includes("各项")) return [];
  const tables = input.form.tables.filter(({ chapterId }) => chapterId === line.chapterId);
  return matchesOf(line.text, allZero).flatMap((match) => {
    const cells = tables
      .flatMap(cellsOf)
      .filter(({ id }) => Number(figureValue(input.form, input.content.figures, id) ?? 0) !== 0);
    const [first] = cells;
    if (!first) return [];
    const at = input.form.outline.chapters.findIndex(({ id }) => id === line.chapterId);
    const value = figureValue(input.form, input.content.figures, first.id) ?? "";
    return [
      passageFinding(rule, input, line, [match.index, match.index + match[0].length], {
        message: `这里写“${match[0]}”，而表${at < 0 ? "" : `（第${chapterNumber(at).replace("、", "")}章）`}中有 ${cells.length} 格不是 0，如${cellLabel(first)} ${value}`,
        sides: [
          { label: "文字", value: match[0] },
          { label: cellLabel(first), value },
        ],
        more: cells.slice(0, 5).map(cellPlace),
      }),
    ];
  });
}
