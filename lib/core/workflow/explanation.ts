import type { Finding } from "../checks/engine/check";
import { forSameWords } from "../checks/engine/findings/merge-repeats";

const emptyWords =
  /^(?:无|没有|暂无|无说明|没有说明|无原因|没有原因|不详|同上|略|是|对|属实|正常|无误|已核实|情况属实|情况正常)$/;

/** True for text that explains nothing: “无”, a mark, a number. */
export function saysNothing(text: string): boolean {
  const words = text.replace(/[\s\p{P}\p{S}]/gu, "");
  return !/\p{L}/u.test(words) || emptyWords.test(words);
}

/**
 * The explanation of each finding, by key. One explanation applies to all findings with the same message,
 * whichever it was written for; meaningless text counts as none, also if it was stored before.
 */
export function explanationsOf<Written extends { findingKey: string; text: string }>(
  findings: readonly Pick<Finding, "key" | "code" | "message">[],
  written: Iterable<Written>,
): Map<string, Written> {
  const saying = [...written].filter(({ text }) => !saysNothing(text));
  return forSameWords(findings, new Map(saying.map((each) => [each.findingKey, each])));
}

/** The keys of the findings that have an explanation. */
export function explainedKeys(
  findings: readonly Pick<Finding, "key" | "code" | "message">[],
  written: Iterable<readonly [key: string, text: string]>,
): Set<string> {
  const rows = [...written].map(([findingKey, text]) => ({ findingKey, text }));
  return new Set(explanationsOf(findings, rows).keys());
}
