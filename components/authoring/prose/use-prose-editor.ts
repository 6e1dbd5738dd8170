"use client";
import { type Editor, type UseEditorOptions, useEditor } from "@tiptap/react";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Prose } from "@/lib/core/prose";
import { proseOfDocument, replaceDocument } from "./closed-prose";
import { editorExtensions } from "./editor-extensions";
import { PendingPictures, type PictureHost } from "./pending-pictures";

type Wishes = {
  value: Prose;
  revision: number;
  onChange: (prose: Prose) => void;
  readOnly: boolean;
  label: string;
  placeholder: string;
  chapterHeading?: string;
  pictureHost: PictureHost;
};

/**
 * The editor of one prose, made once. `onChange` hears every change of the prose (not of the cursor, nor of what is not
 * prose yet); a new `revision` lays `value` into the text without asking, keeping the cursor.
 */
export function useProseEditor(wishes: Wishes): { editor: Editor | null; pictures: () => PendingPictures } {
  const latest = useRef(wishes);
  useLayoutEffect(() => {
    latest.current = wishes;
  });
  const applied = useRef(wishes.revision);
  const [{ options, pictures, hear }] = useState(() => begin(latest));
  const editor = useEditor(options);

  useEffect(() => {
    editor?.setEditable(!wishes.readOnly, false);
  }, [editor, wishes.readOnly]);

  useEffect(() => {
    if (!editor || applied.current === wishes.revision) return;
    applied.current = wishes.revision;
    replaceDocument(editor, latest.current.value);
    hear(editor);
  }, [editor, wishes.revision, hear]);

  return { editor, pictures };
}

/** What is made once for an editor. `hear` answers the prose where it differs from what was heard before. */
function begin(latest: RefObject<Wishes>) {
  const { value, readOnly, label, placeholder } = latest.current;
  let store: PendingPictures | null = null;
  let heard = "";
  const pictures = () => {
    if (!store) throw new Error("a picture was taken before the editor stood");
    return store;
  };
  const hear = (editor: Editor): Prose | null => {
    const prose = proseOfDocument(editor.state.doc);
    const text = JSON.stringify(prose);
    if (text === heard) return null;
    heard = text;
    return prose;
  };
  const options: UseEditorOptions & { immediatelyRender: false } = {
    immediatelyRender: false,
    editable: !readOnly,
    content: value.content.length > 0 ? value : null,
    extensions: editorExtensions(
      {
        pictures,
        chapterHeading: () => latest.current.chapterHeading,
        tell: (message) => latest.current.pictureHost.tell(message),
      },
      placeholder,
    ),
    editorProps: {
      attributes: {
        class: "prose-paper",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        spellcheck: "false",
      },
    },
    onBeforeCreate: ({ editor }) => {
      store = new PendingPictures(editor, () => latest.current.pictureHost);
    },
    onCreate: ({ editor }) => {
      hear(editor);
    },
    onUpdate: ({ editor }) => {
      const prose = hear(editor);
      if (prose) latest.current.onChange(prose);
    },
  };
  return { options, pictures, hear };
}
