"use client";
import type { Place } from "@/lib/core/checks/engine/check";
import { shownProse } from "@/lib/core/prose/live-figures";
import { blockText } from "@/lib/core/prose/prose";
import { parsePath } from "@/lib/core/report";
import { useDraft, useDraftState } from "../draft/draft-context";
import { aroundWords } from "./around-words";

/** Longer words need none around them. */
const WORDS_MAX = 30;

/** The words of a chapter that a finding is about, with what stands around them: several may be of the same kind. */
export function QuotedWords({ place }: { place: Place }) {
  const { form } = useDraft();
  const { content } = useDraftState();
  const { passage, path } = place;
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
