import { matchesOf } from "@/lib/core/matches";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import type { Line } from "../../engine/passages";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { areasAbove, isBelowGovernment } from "./lineage";

const government = "(?:人民政府(?!门户|网)|政府(?=办|信息公开|部门|的|[，。、）]))";
/** Matches a position where a name may begin. */
const begins = "(?<=^|[，。；：、（“\\s和与及由向在据照经受被按的])";
/** Characters that may precede “县政府” without being part of a name. */
const noName = "[委在据见按照和与于向由经受为的到对从将把被让给报请以及等该各本我全省市辖设已局镇乡]";
const verbs =
  "通过|登录|登陆|访问|结合|配合|参加|参照|接受|积极|主动|做好|利用|依托|借助|围绕|落实|执行|贯彻|遵照|负责|协助|争取|加强|推进";
const foreign = new RegExp(
  `${begins}((?!${verbs})(?:(?!${noName})[一-龥]){2,3}(?:县|区))(?=${government})`,
  "g",
);
/** Generic words for an area, not names. */
const generic =
  /(?:[我本全各该市省辖城社园校景灾库矿林牧山片街小新老郊属级邻跨]|开发|高新|自治|治|示范|试验|功能|保税|地|、|和|及)[县区]$|^[、和与及]|各级/;

/** Another county's or district's government, where the unit's own county is known. */
export function otherCountyGovernment(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    const { county } = areasAbove(input);
    if (!county || line.kind === "table" || !isBelowGovernment(input)) return [];
    return matchesOf(line.text, foreign).flatMap((match): Fault[] => {
      const name = match[1] ?? "";
      const upTo = line.text.slice(0, match.index + name.length);
      if (
        generic.test(name) ||
        /^时|发布|公布|公开|公示|报送|推送/.test(name) ||
        upTo.endsWith(county) ||
        sharesEnd(county, upTo) ||
        isShortOf(name, county) ||
        visited(line, match.index)
      )
        return [];
      return [
        {
          from: match.index,
          to: match.index + name.length,
          message: `“${name}”不是${ownWord(input)}所在的“${county}”`,
          sides: [
            { label: "文中", value: name },
            { label: `${ownWord(input)}所在`, value: county },
          ],
        },
      ];
    });
  });
}

/** The pattern may match only the end of the own county's name: 土家族自治县 of 青山土家族自治县. */
function sharesEnd(county: string, upTo: string): boolean {
  return county.length > 3 && upTo.endsWith(county.slice(-3));
}

/** “青山县” is the short name of 青山土家族自治县. */
function isShortOf(name: string, county: string): boolean {
  return /自治县$/.test(county) && county.startsWith(name.slice(0, -1));
}

const exchange =
  /学习|考察|观摩|交流|借鉴|共用|共享|协作|帮扶|对口|移交|转办|转交|告知|不属于|划入|划归|更名|原|撤县|撤区/;

function visited({ text }: Line, at: number): boolean {
  return exchange.test(text.slice(Math.max(0, at - 30), at + 30));
}

const edge = "(?<=^|[，。；：、（\\s和与及由在经按照据对向的从])";
const otherLevels: Record<"县" | "区", RegExp> = {
  县: new RegExp(`${edge}(?:区委(?=、|[，。和的区]|办|书记|政府)|区(?:人民)?政府(?!采购|网|门户|信息))`, "g"),
  区: new RegExp(`${edge}(?:县委(?=、|[，。和的县]|办|书记|政府)|县(?:人民)?政府(?!采购|网|门户|信息))`, "g"),
};
/** In these contexts 区 means an autonomous region. */
const autonomous = /自治区|广西|宁夏|内蒙古|新疆|西藏|区、市|区市县|区党委/;

/** “区委、区政府” in a county or “县委、县政府” in a district: a level that the unit does not belong to. */
export function levelOfOwnCounty(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    const own = levelOf(input);
    if (own === null || line.kind === "table" || (own === "县" && autonomous.test(wholeName(input, line))))
      return [];
    return matchesOf(line.text, otherLevels[own]).map((match): Fault => {
      const words = match[0];
      const text = own + words.slice(1);
      return {
        from: match.index,
        to: match.index + words.length,
        message: `${ownWord(input)}在${own}里，这里写的是“${words}”`,
        instead: { text, label: `改为“${text}”` },
      };
    });
  });
}

function wholeName(input: CheckInput, line: Line): string {
  return `${input.unit.name}${input.county?.above.join("") ?? ""}${line.text}`;
}

function levelOf(input: CheckInput): "县" | "区" | null {
  const { county } = areasAbove(input);
  if (!county || !isBelowGovernment(input)) return null;
  return county.endsWith("县") ? "县" : county.endsWith("区") ? "区" : null;
}
