import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";
import { placeholderMarks } from "./placeholder-marks";

const actor =
  /我[镇乡街县局办]|本[镇乡街县局办机]|会上|培训|会议|群众|代表|领导|同志|工作人员|讲解|邀请|组织/;

/** Text left over from a template: XX, empty brackets, “进行介绍”. */
export function noPlaceholders(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text }: Line): Fault[] => placeholdersIn(text));

/** The same for text outside the chapters. */
export function placeholdersIn(text: string): Fault[] {
  const faults: Fault[] = [];
  for (const mark of placeholderMarks) if (mark.hint.test(text)) faults.push(...faultsOfMark(text, mark));
  return faults.length < 2 ? faults : withoutInner(faults);
}

function faultsOfMark(
  text: string,
  { pattern, what, onlyInInstructions, unsure }: (typeof placeholderMarks)[number],
): Fault[] {
  return matchesOf(text, pattern).flatMap((found): Fault[] => {
    const [words] = found;
    const before = text.slice(Math.max(0, found.index - 60), found.index);
    if (onlyInInstructions && !isInstruction(before)) return [];
    return [
      {
        from: found.index,
        to: found.index + words.length,
        message: `${quoted(words)}像是${what}，请填写或者删去`,
        ...(unsure ? { unsure } : {}),
      },
    ];
  });
}

/** Words that already are in quotation marks get no others. */
function quoted(words: string): string {
  return /^[“‘].*[”’]$/.test(words) ? words : `“${words.trim() || words}”`;
}

/** “对我镇落实《条例》情况” at the beginning of a sentence is a template's; “会上，对目录的用法” has a subject. */
function isInstruction(before: string): boolean {
  return (
    before.includes("对") && (!actor.test(before) || /(?:^|[。；])\s*对[^，。；]{0,40}情况$/.test(before))
  );
}

/** In printed order; of overlapping faults the first and longest. */
function withoutInner(faults: readonly Fault[]): Fault[] {
  let end = -1;
  return faults
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
    .filter(({ to }) => {
      if (to <= end) return false;
      end = to;
      return true;
    });
}
