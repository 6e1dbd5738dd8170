import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { standingPhrases } from "./standing-phrases";

/** Words that are right although a standing phrase lies one character away. */
const alsoRight = new Set([
  "统计期",
  "答复期",
  "工作方",
  "发展向",
  "信息管理",
  "社会众",
  "微信众号",
  "公开申请",
  "信息公开",
  "政府信息",
  "政务公开",
  "公开工作",
  "公开平台",
  "公开目录",
  "公开指南",
  "公开专栏",
  "行政收费",
  "部分开",
  "进一完善",
  "群众关心",
  "门户网站",
  "政府网站",
  "发布会",
  "上年转",
  "本年收",
  "工作态",
  "机构能",
  "政府门户网",
  "通过政府门户网",
  "新闻发布",
  "微信公众",
  "本年新",
]);

/** A near miss of a phrase; what of the phrase is not intact at an edge must not run on into another word there. */
type Near = { words: string; phrase: string; openBefore: boolean; openAfter: boolean };

const whole = standingPhrases.join("|");

/** Whether the characters stand in some right phrase as they are. */
function isRight(words: string): boolean {
  return alsoRight.has(words) || whole.includes(words);
}

/** One character lost within the phrase or at its end, two neighbours swapped, or one written twice. */
function nearOf(phrase: string): Near[] {
  const characters = [...phrase];
  const length = characters.length;
  const near: Near[] = [];
  characters.forEach((character, at) => {
    if (at === 0) return;
    const before = phrase.slice(0, at);
    const rest = phrase.slice(at + 1);
    const edges = { phrase, openBefore: at < 2, openAfter: at > length - 3 };
    if (length >= 6) near.push({ words: before + rest, ...edges });
    if (at === length - 1) return;
    near.push({ words: before + rest[0] + character + rest.slice(1), ...edges });
    near.push({ words: before + character + character + rest, ...edges });
  });
  return near.filter(({ words }) => words.length >= 4 && !isRight(words));
}

/** By their first two characters, longest first: most places of a text begin none. */
const nears = standingPhrases
  .filter((phrase) => !/[，、]/.test(phrase))
  .flatMap(nearOf)
  .sort((one, other) => other.words.length - one.words.length)
  .reduce(
    (map, near) => map.set(near.words.slice(0, 2), [...(map.get(near.words.slice(0, 2)) ?? []), near]),
    new Map<string, Near[]>(),
  );

/** Near misses of standing phrases: “累公开206条”, “扩大公众参，”, “政府信公开”. */
export function standingPhrasesWhole(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] => {
  if (kind === "table") return [];
  const faults: Fault[] = [];
  for (let at = 0; at < text.length - 2; at += 1) {
    const near = nears.get(text.slice(at, at + 2))?.find((each) => stands(each, text, at));
    if (!near) continue;
    faults.push({
      from: at,
      to: at + near.words.length,
      message: `“${near.words}”像是“${near.phrase}”之误`,
      instead: { text: near.phrase, label: `改为“${near.phrase}”` },
    });
    at += near.words.length - 1;
  }
  return faults;
});

const han = /[一-龥]/;

/** Whether the near miss stands here, and is not part of a right phrase that begins before it or reaches beyond it. */
function stands({ words, openBefore, openAfter }: Near, text: string, at: number): boolean {
  const end = at + words.length;
  if (!text.startsWith(words, at)) return false;
  if (openBefore && han.test(text.charAt(at - 1))) return false;
  if (openAfter && han.test(text.charAt(end))) return false;
  return !standingPhrases.some((phrase) => {
    for (let from = text.indexOf(phrase, Math.max(0, at - phrase.length + 1)); from >= 0 && from < end; ) {
      if (from <= at ? from + phrase.length > at + 1 : from + phrase.length >= end) return true;
      from = text.indexOf(phrase, from + 1);
    }
    return false;
  });
}
