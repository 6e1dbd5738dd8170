import type { WordChange } from "@/lib/core/prose/prose-words";

/** One side of a comparison: the words that only this side has are marked, for screen readers too. */
export function MarkedWords({ words }: { words: readonly WordChange[] }) {
  let at = 0;
  return words.map(({ kind, text }) => {
    at += text.length;
    return kind === "same" ? (
      <span key={at}>{text}</span>
    ) : (
      <mark key={at} className="rounded-sm bg-warn-wash text-ink underline decoration-warn-line">
        {text}
      </mark>
    );
  });
}
