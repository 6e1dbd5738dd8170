import { readChineseNumber } from "@/lib/core/prose/numbering/numbering";
import { classify } from "./heading-concept";

/** Minimum length of a body that follows its heading on the same line. */
const BODY_MIN = 12;
/** Maximum length of a chapter's heading within a line. */
const HEADING_MAX = 36;

/** A report's title, followed by a space and more text. */
const titled =
  /^([^。，；：《“]{0,40}\d{4}\s*年[^。，；：《“\s]{0,12}(?:信息|政务)公开[^。，；：《“\s]{0,8}(?:报告|年报))[\s\u3000]+(?=\S{6})/;

/** A report's title, directly followed by the first sentence of the opening. */
const titleRunIn =
  /^((?!现|本|特|根据|按照|为)[^。，；：《“]{0,40}\d{4}\s*年[^。，；：《“\s]{0,12}(?:信息|政务)公开[^。，；：《“\s]{0,8}(?:报告|年报))(?=(?:根据|按照|依据)[《（]|本(?:年度?)?(?:报告|年报)|为(?:了|贯彻|全面|进一步|认真))/;

/** The title and the rest of its line; or the line alone, if it does not begin with one. */
export function splitTitle(line: string): string[] {
  const title = titleRunIn.exec(line)?.[1];
  return title === undefined ? [line] : [title, line.slice(title.length)];
}

/**
 * Splits a line that holds several chapters, or a chapter's heading and body: copied pages lose their line
 * ends. Only ascending numbers with a heading after them are taken for chapters.
 */
export function splitLine(line: string): string[] {
  const text = line.trim();
  const title = titled.exec(text)?.[1];
  const cuts = new Set<number>(title === undefined ? [] : [title.length]);
  let expected = 1;
  const numbering = /(^|[。；;！？：:”）)\s\u3000])([一二三四五六七八九十]{1,3})\s{0,2}[、.．]\s{0,2}/g;
  for (let found = numbering.exec(text); found; found = numbering.exec(text)) {
    numbering.lastIndex = found.index + (found[1] ?? "").length + 1;
    const number = readChineseNumber(found[2] as string);
    const from = found.index + (found[1] as string).length;
    const body = found.index + found[0].length;
    const length = headingLength(text.slice(body, body + HEADING_MAX + BODY_MIN));
    if (length === null || number === null || number < expected) continue;
    if (number > expected && expected > 1 && number > expected + 1) continue;
    expected = number + 1;
    cuts.add(from).add(body + length);
  }
  if (cuts.size === 0) return [text];
  const places = [0, ...[...cuts].filter((cut) => cut > 0 && cut < text.length), text.length];
  return places
    .slice(0, -1)
    .map((from, index) => text.slice(from, places[index + 1]))
    .flatMap(byItems)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/**
 * The length of the chapter heading at the beginning of the text, including a full stop after it; null if
 * there is none. A heading ends at a stop or colon, at a space, or where its usual last word is followed by a
 * sentence.
 */
function headingLength(text: string): number | null {
  const end = /[\s\u3000。：:]/.exec(text);
  const words = end ? text.slice(0, end.index) : text;
  const apart = end === null || /[。：:]/.test(end[0]) || text.length - end.index > BODY_MIN;
  if (apart && words.length <= HEADING_MAX && !/[，,；;]|^是/.test(words) && classify(words))
    return words.length + (end && /[。：:]/.test(end[0]) ? 1 : 0);
  const usual =
    /^[^，。；：\s]{0,30}?(?:情况|概述|概况|措施|事项|附表|打算|思路)(?=[^的和及与、，。说])/.exec(text)?.[0];
  return usual && text.length - usual.length >= BODY_MIN && classify(usual) ? usual.length : null;
}

/** “……。（二）……” within a line of a split document starts a new line. */
function byItems(part: string): string[] {
  return part.split(/(?<=[。；\s])(?=[（(][一二三四五六七八九十]{1,3}[）)])/).flatMap(byItemName);
}

/** “（二）依申请公开 2024年，……”: an item's name and, after a space, its text. */
function byItemName(part: string): string[] {
  const name = /^[（(][一二三四五六七八九十]{1,3}[）)]\s*[^\s，。；：]{2,20}(?=\s+\S{10})/.exec(part)?.[0];
  return name && classify(name) ? [name, part.slice(name.length)] : [part];
}
