import Big from "big.js";
import { matchesOf } from "@/lib/core/matches";
import type { Fact } from "./fact";
import { scopeOf } from "./scope";
import type { Span } from "./sentences";

/** Sentences that state a zero in words: “未收到……申请”, “没有发生行政复议、行政诉讼”, “均为零”. */

const NOT = "(?:从未|并未|未曾|未|没有|没|无)(?:人|有)?";
const nothing: { id: string; name: string; words: RegExp }[] = [
  {
    id: "received",
    name: "收到申请数",
    words: new RegExp(
      `${NOT}(?:再)?(?:收到|新收|接到|受理|接收|提出|向[^，。；]{0,12}提出)(?:任何|公民|法人|和|或者?|、|其[他它]组织|群众|社会公众|提出|的|书面|有关|依申请|政府信息|政务|信息|公开|要求|获取)*申请(?:事项|公开|政府信息|件)*(?=[，。；、）]|$)`,
      "g",
    ),
  },
  {
    id: "carriedOut",
    name: "结转下年度继续办理数",
    words: new RegExp(
      `${NOT}(?:需要|申请)?(?:结转|转结)(?:至|到|入)?(?:下一?年度?|次年)(?:继续)?(?:办理)?的?(?:政府)?(?:信息)?(?:公开)?(?:申请|事项)*`,
      "g",
    ),
  },
  {
    id: "carriedIn",
    name: "上年结转申请数",
    words: new RegExp(
      `(?:上一?年|去年)度?(?:均|也)?${NOT}(?:需要)?(?:结转|转结)(?:至|到|入)?(?:本年|今年)?度?(?:继续)?(?:办理)?的?(?:政府)?(?:信息)?(?:公开)?(?:申请|事项)*(?=[，。；、）]|$)`,
      "g",
    ),
  },
  {
    id: "review",
    name: "行政复议数",
    words: new RegExp(
      `${NOT}(?:因[^，。；]{0,16})?(?:被|发生|引发|产生|收到|有关|涉及|申请|提起|过)*(?:[^，。；\\d]{0,12})行政复议(?!后)`,
      "g",
    ),
  },
  {
    id: "litigation",
    name: "行政诉讼数",
    words: new RegExp(
      `${NOT}(?:因[^，。；]{0,16})?(?:被|发生|引发|产生|收到|有关|涉及|申请|提起|过)*(?:[^，。；\\d]{0,16})(?:行政)?诉讼`,
      "g",
    ),
  },
  {
    id: "received",
    name: "收到申请数",
    words:
      /收到[^，。；\d]{0,16}申请(?:数量?|件数)?(?:均|都)?为(?:(?:零|〇)(?=[，。；]|件|$)|0(?=[，。；]|$))/g,
  },
  {
    id: "review",
    name: "行政复议数",
    words: /行政复议[^，。；\d]{0,14}(?:均|都)?为(?:(?:零|〇)(?=[，。；]|件|$)|0(?=[，。；]|$))/g,
  },
  {
    id: "litigation",
    name: "行政诉讼数",
    words: /诉讼[^，。；\d]{0,10}(?:均|都)?为(?:(?:零|〇)(?=[，。；]|件|$)|0(?=[，。；]|$))/g,
  },
];

/**
 * Statements that there was none of something, as facts with count 0; at most one of a kind in a sentence.
 */
export function nothingIn(text: string, sentences: readonly Span[]): Fact[] {
  if (!/申请|复议|诉讼|结转|转结/.test(text) || !/未|没|无|零|〇|为0/.test(text)) return [];
  return sentences.flatMap(({ from, to }) => {
    const sentence = text.slice(from, to);
    return nothing.flatMap(({ id, name, words }) =>
      matchesOf(sentence, words)
        .slice(0, 1)
        .map(
          (match): Fact => ({
            indicator: { id, name },
            value: new Big(0),
            quantity: null,
            span: { from: from + match.index, to: from + match.index + match[0].length },
            scope: scopeOf(sentence.slice(0, match.index).replace(/\s+/g, "")),
          }),
        ),
    );
  });
}
