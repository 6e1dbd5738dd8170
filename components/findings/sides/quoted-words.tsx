import type { Passage } from "@/lib/core/checks/engine/check";
import type { Form } from "@/lib/core/editions/form";
import { shownProse } from "@/lib/core/prose/live-figures";
import { blockText } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { parsePath } from "@/lib/core/report";
import { aroundWords } from "./around-words";

/** Longer words, in characters, need no context. */
const WORDS_MAX = 30;

type Props = { place: { path: string; passage?: Passage }; form: Form; content: ReportContent };

/** The words of a chapter that a finding is about, with their context. */
export function QuotedWords({ place: { passage, path }, form, content }: Props) {
  const parsed = parsePath(path);
  const prose = parsed?.kind === "chapter" ? content.chapters[parsed.chapterId] : undefined;
  if (!passage || !prose || passage.text.length > WORDS_MAX) return null;
  const block = shownProse(prose, form, content.figures).content[passage.block];
  const line = block && block.type !== "picture" ? blockText(block) : "";
  const around = aroundWords(line, passage);
  return (
    around && (
      <p className="text-ink-2 text-sm [overflow-wrap:anywhere]">
        原文：{around.before}
        <b className="font-medium text-ink">{passage.text}</b>
        {around.after}
      </p>
    )
  );
}
