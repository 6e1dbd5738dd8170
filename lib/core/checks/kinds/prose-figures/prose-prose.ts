import type { Quantity } from "../../../facts/quantities";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { passageFinding, passagePlace, rewrite } from "../../engine/passages";
import type { IndicatorCells } from "../../indicator-cells";
import { amountFor } from "./prose-table";
import { factsOfTheYear, readLines, type StatedFact } from "./read-lines";
import { factsOfTables } from "./table-facts";

/**
 * Counts that have one value for the year. Counts by channel and by outcome are excluded: they may be of a
 * part.
 */
const ONCE = new Set([
  "disclosed",
  "received",
  "carriedIn",
  "carriedOut",
  "review",
  "litigation",
  "documents.made",
  "documents.repealed",
  "documents.inForce",
  "fullTime",
  "partTime",
]);

/** Counts that go out by many channels: compared only if the words say that the number is the whole. */
const WHOLE_ONLY = new Set(["published"]);

/**
 * Counts that a year may have of several kinds: compared only if both sentences use the same name, for the
 * whole year.
 */
const NAMED_ALIKE =
  /^channel\.|^(?:meetings|courses|interpretations|responses|press|interviews|readingPoints)$/;

/**
 * R00-16: the same count has the same value everywhere in the text. Counts with a cell are compared with the
 * table instead; here each later value of the others is compared with the first.
 */
export function proseAsProse(rule: Rule, links: readonly IndicatorCells[]): Check {
  const byIndicator = new Map(links.map((link) => [link.indicator, link]));
  return {
    ...rule,
    run: (input) => {
      const first = new Map<string, StatedFact>();
      const parts = markedParts(input);
      return [...factsOfTheYear(input), ...factsOfTables(input)].flatMap((stated) => {
        const { id, name } = stated.indicator;
        const key = keyOf(stated);
        if (key === null || counted(input, byIndicator.get(id))) return [];
        if (stated.quantity && (parts.has(stated.quantity) || isOfChannel(stated))) return [];
        const before = first.get(key);
        if (!before) first.set(key, stated);
        if (!before || before.value.eq(stated.value) || !comparable(before, stated)) return [];
        const [one, other] = [printedOf(before), printedOf(stated)];
        const { quantity, line, span } = stated;
        return [
          passageFinding(surenessOf(rule, before, stated), input, line, [span.from, span.to], {
            message: `${name}前面写 ${one}，这里写 ${other}`,
            sides: [
              { label: "前面", value: one },
              { label: "这里", value: other },
            ],
            difference: before.value.minus(stated.value).abs().toFixed(),
            more: [passagePlace(input, before.line, before.span.from, before.span.to)],
            repairs: quantity
              ? [
                  rewrite(
                    line,
                    quantity.numberFrom,
                    quantity.numberTo,
                    before.value.toFixed(),
                    `这里也写 ${before.value.toFixed()}`,
                  ),
                ]
              : [],
          }),
        ];
      });
    },
  };
}

/** Counts with the same key have the same value; null for what the year may have several of. */
function keyOf(stated: StatedFact): string | null {
  const { id } = stated.indicator;
  if (ONCE.has(id) || (WHOLE_ONLY.has(id) && isOfWhole(stated))) return id;
  if (!NAMED_ALIKE.test(id)) return null;
  const name = nameInWords(stated);
  return name === null ? null : `${id} ${name}`;
}

const ofYear = /全年|年内|本年度?|20\d\d年度?/;
const fillers =
  /全年|年内|本年度?|20\d\d年度?|累计|一共|总共|共计|合计|共有?|先后|[我本全][镇乡县区市局街道]{1,2}|主动|公开|发布|推送|刊发|更新|通过|利用|在|上|了|的|为|数|材料|稿件|各类|政府信息|政务信息|相关信息|信息|\s/g;

/**
 * The name of a count of the whole year: “全年通过政府网站发布信息206条” and “2025年政府网站共发布208条” are both of “政府网站”. Null
 * if the clause does not say that it is of the year or what it counts, or if it is about a field of the work.
 */
function nameInWords(stated: StatedFact): string | null {
  const clauses = clauseBefore(stated).split("，");
  const last = clauses.at(-1) ?? "";
  if (!ofYear.test(clauses.slice(-2).join("，")) || clauses.length > 2 || partly.test(last)) return null;
  const name = last.replace(fillers, "");
  return name.length > 1 && name.length <= 16 ? name : null;
}

const partly = /其中|领域|方面|重点|类|关于|涉及|党务|村|和|及|、|等|月|季度|半年|新增|首次/;

/** A number that a number before it calls a part (“其中……”) is not a count for the whole year. */
function markedParts(input: CheckInput): Set<Quantity> {
  const marked = readLines(input).flatMap(({ totals }) => totals.filter((total) => total.marked));
  return new Set(marked.flatMap(({ list }) => list.parts.map(({ quantity }) => quantity)));
}

function counted(input: CheckInput, link: IndicatorCells | undefined): boolean {
  return link?.anyOf.some((expression) => amountFor(input, expression) !== null) ?? false;
}

/** “利用广播、展板等其他方式公开22条”: the count of one channel is also a part. */
function isOfChannel(stated: StatedFact): boolean {
  return /其[他它](?:方式|渠道|形式|途径)[^，。；]*$/.test(clauseBefore(stated));
}

/**
 * A zero stated in words has no unit. A count up to a day (“累计”) need not cover the same time as one of 本年.
 */
function comparable(one: StatedFact, other: StatedFact): boolean {
  if (!one.quantity || !other.quantity) return true;
  // “全县公开……条，本单位公开……条”: a county's report gives both the area's and the office's counts.
  if (isOfOffice(one) !== isOfOffice(other)) return false;
  return (
    one.quantity.unit === other.quantity.unit &&
    isCumulative(one) === isCumulative(other) &&
    !isOfAllYears(one, other)
  );
}

/**
 * “公开120条，累计公开952条”: after the year's number in the same sentence, a larger number that only 累计 introduces
 * covers all years.
 */
function isOfAllYears(one: StatedFact, other: StatedFact): boolean {
  const between =
    one.line === other.line && one.quantity && other.quantity
      ? one.line.text.slice(one.quantity.to, other.quantity.from)
      : null;
  return (
    between !== null &&
    /^[，,]\s*累计[^，。；]*$/.test(between) &&
    !ofYear.test(between) &&
    other.value.gt(one.value)
  );
}

/** If both numbers say that they are of the whole, one is wrong; else one may be the count of a part. */
function surenessOf(rule: Rule, one: StatedFact, other: StatedFact): Rule {
  return isWhole(one) && isWhole(other) ? rule : { ...rule, severity: "hint" };
}

function isWhole(stated: StatedFact): boolean {
  return /全年|本年度|共|总数|总计|合计/.test(clauseBefore(stated));
}

/** “全年共公开信息206条”: of the whole year, and not only of one field, channel or kind. */
function isOfWhole(stated: StatedFact): boolean {
  const clause = clauseBefore(stated).split("，").at(-1) ?? "";
  return (
    /(?:全年|20\d\d年度?|本年度?)[^，。；]{0,8}(?:累计|一?共|总共|合计)/.test(clause) &&
    !narrower.test(clause)
  );
}

const narrower = /其中|通过|利用|网|微|栏|平台|公众号|屏|领域|方面|重点|类|关于|涉及|党务|村/;

function isOfOffice(stated: StatedFact): boolean {
  return /本(?:单位|机关|级|办)|[县市区省]本级/.test(clauseBefore(stated));
}

function clauseBefore({ quantity, line }: StatedFact): string {
  return /[^。；]*$/.exec(line.text.slice(0, quantity?.from ?? 0))?.[0] ?? "";
}

function isCumulative({ quantity, line }: StatedFact): boolean {
  const before = line.text.slice(Math.max(0, (quantity?.from ?? 0) - 40), quantity?.from ?? 0);
  return /累计[^，。；]*$/.test(before) && /截[至止]/.test(before);
}

function printedOf({ quantity, line, span }: StatedFact): string {
  return quantity
    ? `${quantity.value.toFixed()}${quantity.unit}`
    : `“${line.text.slice(span.from, span.to)}”`;
}
