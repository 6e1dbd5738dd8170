import { matchesOf } from "@/lib/core/matches";
import { PREFACE } from "../../../report";
import { namesOf, shortNameOf } from "../../../similarity/own-names";
import type { Check, CheckInput, CountyContext } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import { type Line, linesOf, passageFinding, rewrite } from "../../engine/passages";
import { foundName } from "./foreign-names";

/**
 * Another township's name in a township's text, as the subject of an action: left over from a copied text.
 * Justified mentions are skipped: lists of units, meetings, exchanges, transfers, boundaries.
 */
export function neighbourActs(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      if (input.unit.kind !== "township" || !input.county) return [];
      const pattern = neighboursOf(input.county);
      if (!pattern) return [];
      return linesOf(input).flatMap((line) =>
        line.kind === "table" || line.chapterId === PREFACE
          ? []
          : mentions(input, line, pattern)
              .filter((named, _, all) => isActor(line.text, named, all))
              .map((named) => foundName(rule, input, line, named, "请核对是不是应为")),
      );
    },
  };
}

type Named = { from: number; to: number; name: string };

const patterns = new WeakMap<CountyContext, RegExp | null>();

/** One pattern of all the county's other townships, longest names first; cached by the county's context. */
function neighboursOf(county: CountyContext): RegExp | null {
  const known = patterns.get(county);
  if (known !== undefined) return known;
  const names = [...new Set(county.otherUnits.flatMap(namesOf))]
    .filter((name) => name.length >= 3 && /(?:镇|乡|街道|镇人民政府|乡人民政府|办事处)$/.test(name))
    .sort((a, b) => b.length - a.length);
  const made = names.length > 0 ? new RegExp(names.map(escaped).join("|"), "g") : null;
  patterns.set(county, made);
  return made;
}

function mentions(input: CheckInput, { text }: Line, pattern: RegExp): Named[] {
  // A neighbour's name may be part of the unit's own: 河镇 in 柳河镇.
  const masked = namesOf(input.unit.name).reduce(
    (rest, name) => rest.replaceAll(name, "　".repeat(name.length)),
    text,
  );
  return matchesOf(masked, pattern).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    name: match[0],
  }));
}

const reasons =
  /相邻|毗邻|接壤|交界|合并|并入|撤并|划入|划归|划转|区划|更名|原名|学习|考察|观摩|交流|借鉴|取经|结对|对口|共建|联合|会同|协同|移送|移交|转办|转交|转来|转送|告知|不属于|误投|同名|乡镇|各镇|街道和|试点|评比|考核|通报/;
/** “我镇（…）” is checked by R00-72. */
const before =
  /(?:[我本](?:镇|乡|街道)[（(]|[与和同跟及、]|赴|到|往|向|对|由|经|受|为|至|从|以|原|等|如|像|比|含|除)$/;
const after = /^(?:[、与和及至到（(]|等|村|集市|中学|小学|境内|方向|籍)/;

function isActor(text: string, { from, to }: Named, all: readonly Named[]): boolean {
  const start = Math.max(...["。", "；", "\n"].map((stop) => text.lastIndexOf(stop, from))) + 1;
  const ends = ["。", "；", "\n"].map((stop) => text.indexOf(stop, to)).filter((at) => at >= 0);
  const end = Math.min(text.length, ...ends);
  const others = new Set(all.filter((each) => each.from >= start && each.to <= end).map(({ name }) => name));
  if (others.size > 1) return false;
  return (
    !reasons.test(text.slice(start, end)) &&
    !before.test(text.slice(start, from)) &&
    !after.test(text.slice(to))
  );
}

/**
 * The county before the unit's own name, or in “我县（…）”, is a different one. Known from the organ's name or
 * the county's context; not checked where neither names it.
 */
export function ownCounty(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const own = countiesOf(input);
      const [county] = own;
      if (!county) return [];
      const short = shortNameOf(input.unit.name);
      const pattern = new RegExp(
        `(?:^|[^一-龥]|[省市州由在对]|报告由)([一-龥]{2,3}(?:县|区|旗))(?=${escaped(short)})|[我本](?:县|区|旗)[（(]([一-龥]{2,5}(?:县|区|旗))[）)]`,
        "g",
      );
      return linesOf(input).flatMap((line) =>
        matchesOf(line.text, pattern).flatMap((match) => {
          const name = match[1] ?? match[2] ?? "";
          if (/^[我本全各该]/.test(name) || own.some((each) => name.endsWith(each) || each.endsWith(name)))
            return [];
          const from = match.index + match[0].lastIndexOf(name);
          const range = [from, from + name.length] as const;
          return [
            passageFinding(rule, input, line, range, {
              message: `“${name}”不是${ownWord(input)}所在的“${county}”`,
              sides: [
                { label: "文中", value: name },
                { label: `${ownWord(input)}所在`, value: county },
              ],
              repairs: [rewrite(line, ...range, county, `改为“${county}”`)],
            }),
          ];
        }),
      );
    },
  };
}

/** The names of the areas that the unit belongs to, nearest first: “青山县”. */
function countiesOf({ unit, county }: CheckInput): string[] {
  const inName =
    /^(?:.{2,}?[省市州])?(.{2,}?(?:自治县|县|区|旗))(?=.{2,}(?:镇|乡|街道|人民政府|办事处)$)/.exec(
      unit.name,
    )?.[1];
  return [...(county?.above ?? []).filter((name) => /[县区旗]$/.test(name)), ...(inName ? [inName] : [])];
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
