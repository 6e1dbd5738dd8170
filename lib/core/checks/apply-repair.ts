import type { Prose, ProseBlock, ProseText } from "../prose";
import { textOf } from "../prose";
import { type FieldValue, parsePath, type ReportContent } from "../report";
import type { Passage, PassageRepair, Repair } from "./check";

/**
 * The field's value after a repair; null where the words that the finding quoted no longer stand there, so that a stale
 * finding never overwrites what was typed since.
 */
export function repairedValue(content: ReportContent, { path, value }: Repair): FieldValue | null {
  if ("figure" in value) return { value: value.figure };
  if ("text" in value) return value.text;
  const parsed = parsePath(path);
  if (parsed?.kind !== "chapter") return null;
  const prose = content.chapters[parsed.chapterId];
  return prose ? rewritten(prose, value.passage, value.with) : null;
}

function rewritten(prose: Prose, passage: Passage, by: PassageRepair): Prose | null {
  const block = prose.content[passage.block];
  if (!block) return null;
  const blocks = rewrittenBlock(block, passage, by);
  return blocks && { ...prose, content: prose.content.toSpliced(passage.block, 1, ...blocks) };
}

function rewrittenBlock(
  block: ProseBlock,
  { from, to, text }: Passage,
  by: PassageRepair,
): ProseBlock[] | null {
  if (block.type !== "paragraph" && block.type !== "heading") return null;
  const whole = textOf(block.content);
  if (whole.slice(from, to) !== text || !("text" in by)) return null;
  return [{ ...block, content: nodes(whole.slice(0, from) + by.text + whole.slice(to)) }];
}

function nodes(text: string): ProseText[] | undefined {
  return text === "" ? undefined : [{ type: "text", text }];
}
