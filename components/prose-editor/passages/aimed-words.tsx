"use client";
import type { Editor } from "@tiptap/react";
import { useEffect } from "react";
import type { ShownFigures } from "../figures/shown-figures";
import { showWords } from "./marked-words";
import type { PassageWords } from "./passage-position";

/** A request to show words of this text, or only to focus it. Each request is a new object. */
export type WordsAim = { words?: PassageWords | undefined };

type Props = {
  editor: Editor;
  figures: ShownFigures;
  aim: WordsAim | null | undefined;
  /** Called when it is done; `found` is false if the words are no longer in the text. */
  onAimed: ((found: boolean) => void) | undefined;
};

/** Shows the words of a finding, once the editor is mounted. */
export function AimedWords({ editor, figures, aim, onAimed }: Props) {
  useEffect(() => {
    if (!aim) return;
    if (!aim.words) editor.commands.focus("start");
    const found = aim.words ? showWords(editor, aim.words, figures) : true;
    onAimed?.(found);
  }, [editor, figures, aim, onAimed]);
  return null;
}
