import type { Finding } from "../checks/engine/check";
import { forSameWords } from "../checks/engine/findings/merge-repeats";

const emptyWords =
  /^(?:无|没有|暂无|无说明|没有说明|无原因|没有原因|不详|同上|略|是|对|属实|正常|无误|已核实|情况属实|情况正常)$/;

/**
 * True of words that explain nothing: “无”, a mark, a number. They do not answer why the figure or the words
 * may stand.
 */
export function saysNothing(text: string): boolean {
  const words = text.replace(/[\s\p{P}\p{S}]/gu, "");
  return !/\p{L}/u.test(words) || emptyWords.test(words);
}

/**
 * What explains each finding, by its key. One explanation is for all findings of the same words, whichever of
 * them it was written for; words that say nothing count as none, also where they were stored before.
 */
export function explanationsOf<Written extends { findingKey: string; text: string }>(
  findings: readonly Pick<Finding, "key" | "code" | "message">[],
  written: Iterable<Written>,
): Map<string, Written> {
  const saying = [...written].filter(({ text }) => !saysNothing(text));
  return forSameWords(findings, new Map(saying.map((each) => [each.findingKey, each])));
}

/** The keys of the findings that are explained. */
export function explainedKeys(
  findings: readonly Pick<Finding, "key" | "code" | "message">[],
  written: Iterable<readonly [key: string, text: string]>,
): Set<string> {
  const rows = [...written].map(([findingKey, text]) => ({ findingKey, text }));
  return new Set(explanationsOf(findings, rows).keys());
}
