"use client";
import { type Editor, EditorContent, useEditorState } from "@tiptap/react";
import { X } from "lucide-react";
import { useImperativeHandle, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Prose } from "@/lib/core/prose";
import { appendBlocks } from "./blocks";
import { nodesOf } from "./closed-prose";
import type { StorePicture } from "./pending-pictures";
import { ProseBar } from "./prose-bar";
import { ProsePaper } from "./prose-paper";
import { useProseEditor } from "./use-prose-editor";
import "./prose.css";

export type ProseHandle = {
  /** Adds blocks at the end, as one step to undo. */
  append(prose: Prose): void;
  focus(): void;
};

export type ProseEditorProps = {
  /** The text to begin with; laid in again whenever `revision` changes. */
  value: Prose;
  revision: number;
  /** Hears every change, in the closed model. */
  onChange: (prose: Prose) => void;
  readOnly?: boolean;
  /** The accessible name, e.g. “一、总体情况 正文”. */
  label: string;
  placeholder?: string;
  /** The chapter's own heading: pasted along with its text, it is left out. */
  chapterHeading?: string;
  /** Without it the editor takes no pictures. */
  storePicture?: StorePicture;
  handleRef?: React.Ref<ProseHandle>;
};

const writeHere = "在这里写正文。可以从 Word 或 WPS 粘贴；输入“（一）”开始一个小标题。";

/** Where a chapter is written: the bar, the paper, and what the writer must know. */
export function ProseEditor({ value, readOnly = false, storePicture, handleRef, ...rest }: ProseEditorProps) {
  const [notices, setNotices] = useState<string[]>([]);
  const [waiting, setWaiting] = useState(0);
  const { editor, pictures } = useProseEditor({
    ...rest,
    value,
    readOnly,
    placeholder: rest.placeholder ?? writeHere,
    host: {
      store: storePicture,
      waiting: setWaiting,
      tell: (message) => setNotices((told) => (told.includes(message) ? told : [...told, message])),
    },
  });

  useImperativeHandle(
    handleRef,
    () => ({
      append: (prose) => {
        if (editor && prose.content.length > 0) appendBlocks(editor, nodesOf(editor.schema, prose.content));
      },
      focus: () => editor?.commands.focus(),
    }),
    [editor],
  );

  if (!editor) return <ProsePaper prose={value} />;
  return (
    <div className="rounded-md border border-line-2 bg-paper focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--color-accent)]">
      {!readOnly && (
        <ProseBar
          editor={editor}
          label={rest.label}
          onPictures={storePicture && ((files) => pictures().insert(files))}
        />
      )}
      {notices.map((message) => (
        <Notice key={message} tone="warn" className="m-2">
          {message}
          <button
            type="button"
            aria-label="知道了，关闭提示"
            className="ml-2 rounded-md p-1 align-middle hover:bg-paper"
            onClick={() => setNotices((told) => told.filter((each) => each !== message))}
          >
            <X aria-hidden size={16} />
          </button>
        </Notice>
      ))}
      <EditorContent editor={editor} />
      <Foot editor={editor} waiting={waiting} />
    </div>
  );
}

function Foot({ editor, waiting }: { editor: Editor; waiting: number }) {
  const count = useEditorState({ editor, selector: ({ editor }) => countIn(editor.state.doc.textContent) });
  return (
    <p className="flex justify-between border-line border-t px-3 py-1 text-ink-3 text-sm tabular-nums">
      <span role="status">{waiting > 0 ? `正在保存 ${waiting} 张图片…` : ""}</span>
      <span>{count} 字</span>
    </p>
  );
}

/** Characters without blanks. */
function countIn(text: string): number {
  return [...text.replace(/\s/g, "")].length;
}
