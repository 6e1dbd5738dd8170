"use client";
import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import type { ShownFigures } from "../figures/shown-figures";
import { showWords } from "./marked-words";
import type { PassageWords } from "./passage-position";

/** A wish to see words of this text, or only to write in it. Each wish is an object of its own. */
export type WordsAim = { words?: PassageWords | undefined };

type Props = {
  editor: Editor;
  figures: ShownFigures;
  aim: WordsAim | null | undefined;
  /** Hears when it was done; `found` is false where the words are no longer in the text. */
  onAimed: ((found: boolean) => void) | undefined;
};

/** Shows what a finding points at, once the editor stands. */
export function AimedWords({ editor, figures, aim, onAimed }: Props) {
  useEffect(() => {
    if (!aim) return;
    if (!aim.words) editor.commands.focus("start");
    const found = aim.words ? showWords(editor, aim.words, figures) : true;
    onAimed?.(found);
  }, [editor, figures, aim, onAimed]);
  return null;
}
