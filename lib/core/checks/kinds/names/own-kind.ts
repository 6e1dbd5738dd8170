import { matchesOf } from "@/lib/core/matches";
import { selfWordOf } from "../../../self-word";
import { shortNameOf } from "../../../similarity/own-names";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import type { Line } from "../../engine/passages";
import { sentenceAround } from "../../engine/sentence";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { countedOfWiderArea } from "./wider-areas";

/** What the report calls its unit shows for which kind of unit the text was written. */

const kinds = ["镇", "乡", "街道", "局", "委"] as const;
type Kind = (typeof kinds)[number];

/** Phrases of each kind of unit that can refer only to the reporting one. */
const calls: Record<Kind, RegExp> = {
  镇: /(?<![一-龥])(?:[我本]镇|全镇)|(?<=[，。；：、（由向与和在经对为的负责按照]|^)(?:[我本]镇(?![一-龥]{0,1}[街区])|全镇(?!域))|(?<=[，。；：、（由向与在经对]|负责|^)镇(?=政府|党委|党政办)/g,
  乡: /(?<![一-龥])(?:[我本]乡|全乡)|(?<=[，。；：、（由向与和在经对为的负责按照]|^)(?:[我本]乡(?!镇)|全乡(?!镇))|(?<=[，。；：、（由向与在经对]|负责|^)乡(?=政府|党委|党政办)/g,
  街道: /(?<=[，。；：、（由向与和在经对为的负责按照织]|^)(?:[我本]街道|全街道?(?![一-龥]?巷))/g,
  局: /(?<=[，。；：、（由向与和在经对为的结按照]|^)(?:[我本]局(?=[一-龥\d])|全局(?=干部|职工|工作人员|上下)|局(?=属(?:各)?(?:事业)?单位))/g,
  委: /(?<=[，。；：、（由向与和在经对为的结按照]|^)[我本]委(?=[一-龥\d])(?![托员派任])/g,
};

/** “我局” in a town's report, “全镇” in a township's: phrases of another kind of unit. */
export function ownKind(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    if (line.kind === "table") return [];
    const own = kindOf(input);
    if (own === null) return [...ofTownships(line, input), ...countedOfWiderArea(line, input)];
    return [
      ...kinds
        .filter((kind) => kind !== own && line.text.includes(kind.charAt(0)))
        .flatMap((kind) =>
          matchesOf(line.text, calls[kind]).map((found) => faultOf(found, kind, own, input)),
        ),
      ...nameOfOtherKind(line, input, own),
      ...kindWithinWord(line, input),
      ...countedOfWiderArea(line, input),
    ];
  });
}

/** “我镇”, “本街道” and nothing wider: “全镇” may be one of a county's towns. */
const townships =
  /(?<=[，。；：、（由向与和在经对为的负责按照织]|\d年|^)[我本](?:镇|乡|街道)(?![镇乡道区巷])/g;

/**
 * “我镇” in the report of a county, a committee or a centre: all of these speak otherwise of themselves,
 * whatever the ending of their name.
 */
function ofTownships({ text }: Line, { unit }: CheckInput): Fault[] {
  if (unit.kind === "township" || unit.name === "" || /[镇乡]|街道/.test(unit.name)) return [];
  const own = selfWordOf(unit.listed ?? unit.kind, unit.name);
  return matchesOf(text, townships).map(({ index, 0: words }): Fault => {
    const instead = `${words.charAt(0)}${own.slice(1)}`;
    return {
      from: index,
      to: index + words.length,
      message: `这里写的是“${words}”，本报告是“${unit.name}”的`,
      instead: { text: instead, label: `改为“${instead}”` },
    };
  });
}

const history = /原|撤|改|设立|更名|合并|并入|历史|前身|区划|以前|时期/;

/**
 * “柳河乡” in the report of 柳河镇: the unit's name with another kind at its end. A town and a street office may
 * share a name.
 */
function nameOfOtherKind({ text }: Line, input: CheckInput, own: Kind): Fault[] {
  const { unit } = input;
  const short = shortNameOf(unit.name);
  const stem = short.slice(0, -own.length);
  if ((own !== "镇" && own !== "乡") || stem.length < 2) return [];
  const other = own === "镇" ? "乡" : "镇";
  return placesOf(text, stem + other).flatMap((from): Fault[] => {
    const to = from + short.length;
    if (/^[镇乡村间]/.test(text.slice(to)) || history.test(sentenceAround(text, from).text)) return [];
    return [
      {
        from,
        to,
        message: `${ownWord(input)}是“${short}”，这里写的是“${stem}${other}”`,
        instead: { text: short, label: `改为“${short}”` },
      },
    ];
  });
}

/** Left over where one kind was replaced by another throughout a text: the character is part of a word. */
const within: readonly (readonly [RegExp, string])[] = [
  [/(?<=[，。；：、的在与和对由向我本]|^|[镇乡])工[镇乡]作/g, "工作"],
  [/(?<=[，。；：、的在与和向对我本市省县区级]|^)政[镇乡]府/g, "政府"],
  [/人民[镇乡]政府/g, "人民政府"],
  [/(?<=工作|公开|总体|发展)格[镇乡]/g, "格局"],
];

function kindWithinWord({ text }: Line, { unit }: CheckInput): Fault[] {
  if (!/[工政民格][镇乡]/.test(text)) return [];
  return within.flatMap(([pattern, right]) =>
    matchesOf(text, pattern).flatMap((found): Fault[] => {
      // A town may be called 人民镇.
      if (/人民[镇乡]/.test(unit.name)) return [];
      const from = found.index;
      return [
        {
          from,
          to: from + found[0].length,
          message: `“${found[0]}”像是“${right}”之误：换单位名称时多换了一处`,
          instead: { text: right, label: `改为“${right}”` },
        },
      ];
    }),
  );
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The kind in the unit's own name; null for endings that this rule does not know. */
function kindOf({ unit }: CheckInput): Kind | null {
  const name = shortNameOf(unit.name);
  if (/(?:委员会|委|办公室|中心|管委会|县|区|市|旗|省)$/.test(name)) return null;
  return kinds.find((kind) => name.endsWith(kind)) ?? null;
}

function faultOf(
  found: RegExpMatchArray & { index: number },
  kind: Kind,
  own: Kind,
  { unit }: CheckInput,
): Fault {
  const words = found[0];
  const text = words.replace(words.startsWith("全街") ? /街道?/ : kind, own);
  return {
    from: found.index,
    to: found.index + words.length,
    message: `这里写的是“${words}”，本报告是“${unit.name}”的`,
    instead: { text, label: `改为“${text}”` },
  };
}
