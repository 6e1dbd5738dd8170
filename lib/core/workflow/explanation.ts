import type { Finding } from "../checks/engine/check";
import { forSameWords } from "../checks/engine/findings/merge-repeats";

const emptyWords =
  /^(?:无|没有|暂无|无说明|没有说明|无原因|没有原因|无理由|没有理由|不详|同上|略|是|对|属实|正常|无误|已核实|情况属实|情况正常)$/;

/** Fewer characters name nothing that somebody could act on. */
const REASON_MIN = 4;

/** True for text that explains nothing: “无”, a mark, a number, one character, also repeated. */
export function saysNothing(text: string): boolean {
  const words = wordsOf(text);
  return !/\p{L}/u.test(words) || emptyWords.test(words) || new Set(words).size < 2;
}

const wordsOf = (text: string) => text.replace(/[\s\p{P}\p{S}]/gu, "");

/**
 * What is wrong with a reason that others have to act on; null if it says something. `asked` names what has
 * to be written.
 */
export function reasonFault(text: string, asked: string): string | null {
  const written = text.trim();
  if (!saysNothing(written) && [...wordsOf(written)].length >= REASON_MIN) return null;
  if (written === "") return `请写明${asked}。`;
  return `“${written.slice(0, 20)}”没有说明情况。请用一句话写明${asked}，至少 ${REASON_MIN} 个字。`;
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
