import { keyed } from "@/lib/core/keyed";
import type { WordChange } from "@/lib/core/prose/prose-words";

/**
 * A text with removals and additions as <del> and <ins>: struck through and underlined, with words for screen
 * readers.
 */
export function ChangedWords({ words }: { words: readonly WordChange[] }) {
  return keyed(words).map(({ key, item }) => <Word key={key} word={item} />);
}

function Word({ word: { kind, text } }: { word: WordChange }) {
  switch (kind) {
    case "same":
      return text;
    case "removed":
      return (
        <del className="change-del">
          <span className="sr-only">删去：</span>
          {text}
        </del>
      );
    case "added":
      return (
        <ins className="change-ins">
          <span className="sr-only">新增：</span>
          {text}
        </ins>
      );
  }
}

/** A cell before and after the change; a blank one is shown as such. */
export function CellWords({ before, after }: { before: string; after: string }) {
  return (
    <>
      <del className="change-del">
        <span className="sr-only">原为：</span>
        {before || "空白"}
      </del>
      <span aria-hidden> → </span>
      <ins className="change-ins">
        <span className="sr-only">改为：</span>
        {after || "空白"}
      </ins>
    </>
  );
}
