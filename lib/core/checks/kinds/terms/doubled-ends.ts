import { isWord, isWordAt, likelihoodOf } from "@/lib/core/lexicon/likelihood";
import { matchesOf } from "@/lib/core/matches";

/** A character that was typed twice at the end or beginning of a word: “制度度”, “培训训活动”, “公开渠渠道”. */
export type DoubledEnd = { at: number; word: string; sure: boolean };

/**
 * How much likelier the surrounding text must be without the character, in addition to EACH, by which any
 * shorter text is likelier.
 */
const LEAST = 3;
/**
 * The same if the character may be a word by itself: “站长都参加加培训”. Correct text reaches 6, apart from names of
 * offices and places.
 */
const LEAST_ANYWHERE = 6.5;
const EACH = 4;
const AROUND = 6;

const twice = /(?![一二三四五六七八九十百千零])([\u4e00-\u9fff])\1/g;
/** Characters that are words by themselves or parts of names: the second one may begin the next word. */
const alone =
  /[的了在是和与及对与将把被为以由从向于有无不人办任能会要可应须加求定设做作发报收送审件项条个次户家月年日天周时处县镇乡区市街村居组局委办道省站所队室科员长名类种号期届班岁金点面线网层步样般断真好多少大小高低新老上下前后中内外来去到起过保录导入出立开公查审告示学校院企商质管网信]/;

/**
 * Characters typed twice by mistake. Where one word ends in the first and another begins with the second,
 * both are right.
 */
export function doubledEndsIn(text: string): DoubledEnd[] {
  return matchesOf(text, twice).flatMap(({ index: at, 0: pair }): DoubledEnd[] => {
    const character = pair.charAt(0);
    const next = text.charAt(at + 2);
    if (text[at - 1] === character || next === character || isRepeated(text, at)) return [];
    const ends = isHan(text.charAt(at - 1)) && isWordAt(text, at - 1);
    const begins = isHan(next) && isWordAt(text, at + 1);
    const word = ends ? text.slice(at - 1, at + 1) : text.slice(at + 1, at + 3);
    const closes = !isHan(next);
    const isClear =
      ends !== begins &&
      !(isWord(pair) && !closes) &&
      !((begins || !closes) && alone.test(character)) &&
      !(closes && placeNames.test(character));
    if (!isClear && (isWord(pair) || names.test(character) || !(ends || begins))) return [];
    if (gainWithout(text, at) < (isClear ? LEAST : LEAST_ANYWHERE)) return [];
    return [{ at, word, sure: isClear && ends && closes }];
  });
}

/** Places, offices and words after a word that ends in the same character: “北街街道”, “股股长”, “工作作了”. */
const names = /[县镇乡区市街村居省州股科室局委办所处站院校法作日月年的了是在和与及]/;

/** Rightful repetitions: “清清楚楚”, “一项项”, “每月月底”. */
function isRepeated(text: string, at: number): boolean {
  const [first, second] = [text.charAt(at - 2), text.charAt(at - 1)];
  const [third, fourth] = [text.charAt(at + 2), text.charAt(at + 3)];
  return (
    /[一每逐各]/.test(second) || (isHan(first) && first === second) || (isHan(third) && third === fourth)
  );
}

/** 立法法 is a law. */
const placeNames = /[县镇乡区市街村居法]/;

function gainWithout(text: string, at: number): number {
  const before = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, at - AROUND), at + 1))?.[0] ?? "";
  const after = /^[\u4e00-\u9fff]*/.exec(text.slice(at + 2, at + 2 + AROUND))?.[0] ?? "";
  return likelihoodOf(before + after) - likelihoodOf(before + text.charAt(at) + after) - EACH;
}

function isHan(character: string): boolean {
  return character >= "\u4e00" && character <= "\u9fff";
}
