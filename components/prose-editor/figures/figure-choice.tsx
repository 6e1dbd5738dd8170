import type { Editor } from "@tiptap/react";
import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { endOfSearch, type FigureQuery } from "./equals-sign";
import { insertFigure } from "./insert-figure";
import type { SuggestionKeys } from "./picker/figure-suggestions";
import type { FigureSource } from "./shown-figures";

const fetchPicker = () => import("./picker/figure-picker").then((file) => file.FigurePicker);

const fetchSuggestions = () => import("./picker/figure-suggestions").then((file) => file.FigureSuggestions);

const FigurePicker = dynamic(fetchPicker, { ssr: false });

const FigureSuggestions = dynamic(fetchSuggestions, { ssr: false });

/** Preloads the picker and the suggestions when the editor is mounted, so that “=” works offline. */
export function useFiguresOffline(): void {
  useEffect(() => {
    // A failed preload is retried on use.
    void Promise.all([fetchPicker(), fetchSuggestions()]).catch(() => undefined);
  }, []);
}

/** The text after “=” at the cursor, the list that handles keys, and whether the picker is open. */
export function useFigureChoice() {
  const [query, ask] = useState<FigureQuery | null>(null);
  const [picking, setPicking] = useState(false);
  const keysRef = useRef<SuggestionKeys>(null);
  return {
    query,
    ask,
    keysRef,
    picking,
    pick: () => setPicking(true),
    close: () => setPicking(false),
    takesKey: (event: KeyboardEvent) => keysRef.current?.takesKey(event) ?? false,
  };
}

type FigureChoiceProps = {
  editor: Editor;
  source: NonNullable<FigureSource>;
  chapterId: string | null;
  choice: ReturnType<typeof useFigureChoice>;
};

/**
 * The two ways to insert a live figure: suggestions while typing after “=”, and the picker opened from the
 * toolbar.
 */
export function FigureChoice({ editor, source, chapterId, choice }: FigureChoiceProps) {
  const { query, keysRef, picking, close } = choice;
  return (
    <>
      {query !== null && (
        <FigureSuggestions
          {...{ editor, source, chapterId, query, keysRef }}
          onClose={() => editor.view.dispatch(endOfSearch(editor.state))}
          onChoose={(option) => insertFigure(editor, option, query)}
        />
      )}
      {picking && (
        <FigurePicker
          {...{ source, chapterId }}
          anchor={() => placeOf(editor)}
          onClose={() => {
            close();
            editor.commands.focus();
          }}
          onChoose={(option) => {
            close();
            insertFigure(editor, option, null);
          }}
        />
      )}
    </>
  );
}

/** The position of the cursor on the screen. */
function placeOf({ view, state }: Editor): DOMRect {
  const { left, top, bottom } = view.coordsAtPos(state.selection.from);
  return new DOMRect(left, top, 0, bottom - top);
}
