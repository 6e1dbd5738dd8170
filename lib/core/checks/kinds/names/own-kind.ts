import { shortNameOf } from "../../../similarity/own-names";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** A report that was written for another kind of unit gives itself away by what it calls itself. */

const kinds = ["镇", "乡", "街道", "局"] as const;
type Kind = (typeof kinds)[number];

/** What a unit of another kind is called where only the reporting one can be meant. */
const calls: Record<Kind, RegExp> = {
  镇: /(?<![一-龥])(?:[我本]镇|全镇)|(?<=[，。；：、（由向与和在经对为的负责按照]|^)(?:[我本]镇(?![一-龥]{0,1}[街区])|全镇(?!域))|(?<=[，。；：、（由向与在经对]|负责|^)镇(?=政府|党委|党政办)/g,
  乡: /(?<![一-龥])(?:[我本]乡|全乡)|(?<=[，。；：、（由向与和在经对为的负责按照]|^)(?:[我本]乡(?!镇)|全乡(?!镇))|(?<=[，。；：、（由向与在经对]|负责|^)乡(?=政府|党委|党政办)/g,
  街道: /(?<=[，。；：、（由向与和在经对为的负责按照织]|^)(?:[我本]街道|全街道?(?![一-龥]?巷))/g,
  局: /(?<=[，。；：、（由向与和在经对为的结按照]|^)[我本]局(?=[一-龥\d])/g,
};

/** “我局” in a town's report, “全镇” in a township's: the words of another kind of unit. */
export function ownKind(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    const own = kindOf(input);
    if (own === null || line.kind === "table") return [];
    return kinds
      .filter((kind) => kind !== own && line.text.includes(kind.charAt(0)))
      .flatMap((kind) => [...line.text.matchAll(calls[kind])].map((found) => faultOf(found, kind, own)));
  });
}

/** What the unit calls itself; null where its name ends in nothing that this rule knows. */
function kindOf({ unit }: CheckInput): Kind | null {
  const name = shortNameOf(unit.name);
  if (/(?:委员会|委|办公室|中心|管委会|县|区|市|旗|省)$/.test(name)) return null;
  return kinds.find((kind) => name.endsWith(kind)) ?? null;
}

function faultOf(found: RegExpMatchArray & { index: number }, kind: Kind, own: Kind): Fault {
  const words = found[0];
  const text = words.replace(words.startsWith("全街") ? /街道?/ : kind, own);
  return {
    from: found.index,
    to: found.index + words.length,
    message: `本单位是${own}，这里写的是“${words}”`,
    instead: { text, label: `改为“${text}”` },
  };
}
