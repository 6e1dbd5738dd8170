import { closingSentences } from "@/lib/core/document/front-sentences";
import type { Form } from "@/lib/core/editions/form";
import { proseOf } from "@/lib/core/prose/prose";
import { type Front, PREFACE } from "@/lib/core/report";
import type { CleanBlock } from "../../read/clean/clean";
import { sourceText } from "../../read/source-block";
import type { SourceSection } from "./sections";

/** The text before the first chapter. A document without chapters is treated as a single first chapter. */
export function openingSection(
  preface: readonly number[],
  reserved: ReadonlySet<number>,
  hasChapters: boolean,
  form: Form,
): SourceSection[] {
  const body = preface.filter((at) => !reserved.has(at));
  if (body.length === 0) return [];
  const first = form.outline.chapters[0];
  const target = hasChapters
    ? { chapterId: PREFACE, confidence: 0.95, reason: "标题之后、第一章之前" }
    : { chapterId: first?.id ?? PREFACE, confidence: 0.3, reason: "没有认出章节标题，暂时都放在第一章" };
  return [{ heading: null, headingAt: null, body, target }];
}

/** True for a sentence that the report prints from the front matter anyway. */
export function isPrintedAnyway(
  sourceBlocks: readonly CleanBlock[],
  at: number,
  preface: readonly number[],
  front: Front,
  organ: string | null,
): boolean {
  if (sourceBlocks[at]?.kind === "picture") return false;
  const text = sourceText(sourceBlocks[at] as CleanBlock);
  if (organ === null || text.length > 300 || !beginsAsPrinted(text, front, organ)) return false;
  const others = preface
    .filter((other) => other !== at)
    .map((other) => sourceText(sourceBlocks[other] as CleanBlock));
  const chapters = { [PREFACE]: proseOf(...others) };
  return closingSentences({ front, chapters, figures: {} }, organ).some(
    (block) => block.type === "paragraph" && block.text === text,
  );
}

/** A cheap test that few lines pass, since the exact comparison composes all printed sentences. */
function beginsAsPrinted(text: string, front: Front, organ: string): boolean {
  return closingSentences({ front, chapters: {}, figures: {} }, organ).some(
    (block) => block.type === "paragraph" && block.text.slice(0, 10) === text.slice(0, 10),
  );
}
