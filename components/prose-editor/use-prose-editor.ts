"use client";
import { type Editor, type UseEditorOptions, useEditor } from "@tiptap/react";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Prose } from "@/lib/core/prose/prose";
import { editorExtensions } from "./editor-extensions";
import type { EditorKit } from "./editor-kit";
import type { FigureQuery } from "./figures/equals-sign";
import { type FigureSource, ShownFigures } from "./figures/shown-figures";
import { afterComposing } from "./input-method/after-composing";
import { PendingPictures, type PictureHost } from "./pictures/pending-pictures";
import { isSameProse, proseOfDocument, replaceDocument } from "./schema/closed-prose";

type Wishes = {
  kit: EditorKit;
  value: Prose;
  revision: number;
  onChange: (prose: Prose, revision: number) => void;
  readOnly: boolean;
  label: string;
  placeholder: string;
  chapterHeading?: string;
  host: PictureHost;
  /** The tables for live figures; null if there are none. */
  source: FigureSource | null;
  /** The search after “=” at the cursor; null if there is none. */
  onFigureQuery: (query: FigureQuery | null) => void;
  takesKey: (event: KeyboardEvent) => boolean;
};

type Held = { editor: Editor | null; pictures: () => PendingPictures; figures: ShownFigures };

/**
 * The editor of one prose, created once. `onChange` is called on every change of the prose (not of the cursor
 * or of pending content) with the revision it was made on; a new `revision` sets `value` into the editor,
 * keeping the cursor.
 */
export function useProseEditor(wishes: Wishes): Held {
  const latest = useRef(wishes);
  useLayoutEffect(() => {
    latest.current = wishes;
  });
  const applied = useRef(wishes.revision);
  const [{ options, pictures, figures }] = useState(() => begin(latest, applied));
  const editor = useEditor(options);

  useEffect(() => {
    editor?.setEditable(!wishes.readOnly, false);
  }, [editor, wishes.readOnly]);

  useEffect(() => {
    if (!editor || applied.current === wishes.revision) return;
    return afterComposing(editor, () => {
      applied.current = latest.current.revision;
      replaceDocument(editor, latest.current.value);
    });
  }, [editor, wishes.revision]);

  useEffect(() => figures.take(wishes.source), [figures, wishes.source]);

  return { editor, pictures, figures };
}

/** Everything that is created once for an editor. */
function begin(latest: RefObject<Wishes>, applied: RefObject<number>) {
  const { kit, value, readOnly, label, placeholder, source } = latest.current;
  const figures = new ShownFigures(source);
  let store: PendingPictures | null = null;
  const pictures = () => {
    if (!store) throw new Error("a picture was taken before the editor stood");
    return store;
  };
  const options: UseEditorOptions & { immediatelyRender: false } = {
    immediatelyRender: false,
    injectNonce: kit.styleNonce(),
    editable: !readOnly,
    content: value.content.length > 0 ? value : null,
    extensions: editorExtensions(
      {
        pictures,
        chapterHeading: () => latest.current.chapterHeading,
        notify: (message) => latest.current.host.notify(message),
      },
      placeholder,
      {
        figures: () => figures,
        ask: (query) => latest.current.onFigureQuery(query),
        takesKey: (event) => latest.current.takesKey(event),
      },
    ),
    editorProps: {
      // The editor scrolls its cursor into view by itself, without the scroll padding of the page.
      scrollThreshold: kit.hiddenAt,
      scrollMargin: kit.hiddenAt,
      attributes: {
        class: "prose-paper",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        spellcheck: "false",
      },
    },
    onBeforeCreate: ({ editor }) => {
      store = new PendingPictures(editor, () => latest.current.host);
    },
    onUpdate: ({ editor, transaction }) => {
      const prose = proseOfDocument(editor.state.doc);
      // A trailing empty line below a table, or a pending picture, changes the document but not the prose.
      if (isSameProse(prose, proseOfDocument(transaction.before))) return;
      latest.current.onChange(prose, applied.current);
    },
  };
  return { options, pictures, figures };
}
