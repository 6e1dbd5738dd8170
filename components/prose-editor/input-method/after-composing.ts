import type { Editor } from "@tiptap/core";

/** How long after a composition its last text is certainly in the document, in milliseconds. */
const COMPOSED_AFTER = 30;

/**
 * Runs at once, or when the input method has finished: a text replaced under it would lose what is being
 * composed.
 */
export function afterComposing({ view }: Editor, run: () => void): (() => void) | undefined {
  if (!view.composing) {
    run();
    return;
  }
  let due: ReturnType<typeof setTimeout> | undefined;
  const { dom } = view;
  const attempt = () => {
    // The next syllable may already be under way.
    if (view.composing) return;
    dom.removeEventListener("compositionend", ended);
    run();
  };
  const ended = () => {
    clearTimeout(due);
    due = setTimeout(attempt, COMPOSED_AFTER);
  };
  dom.addEventListener("compositionend", ended);
  return () => {
    clearTimeout(due);
    dom.removeEventListener("compositionend", ended);
  };
}
