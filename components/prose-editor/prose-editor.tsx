"use client";
import { type Editor, EditorContent } from "@tiptap/react";
import { useImperativeHandle, useState } from "react";
import { shownProse } from "@/lib/core/prose/live-figures";
import type { Prose } from "@/lib/core/prose/prose";
import { useWordCount } from "./count-words";
import { type EditorKit, EditorKitContext } from "./editor-kit";
import { FigureChoice, useFigureChoice, useFiguresOffline } from "./figures/figure-choice";
import { FigureStrip } from "./figures/node/figure-strip";
import type { FigureSource } from "./figures/shown-figures";
import { FindingsInText } from "./findings/finding-card";
import type { ProseFinding } from "./findings/underlined-words";
import { afterComposing } from "./input-method/after-composing";
import { Notices, useNotices } from "./notices";
import { AimedWords, type WordsAim } from "./passages/aimed-words";
import type { StorePicture } from "./pictures/pending-pictures";
import { ProsePage } from "./prose-page";
import { proseOfDocument, writeDocument } from "./schema/closed-prose";
import { ProseToolbar } from "./toolbar/prose-toolbar";
import { useProseEditor } from "./use-prose-editor";

export type ProseHandle = {
  /**
   * Replaces the text by the result of `to`, as one undo step: at once, or when the input method has
   * finished. The change is made within `around`.
   */
  rewrite(to: (prose: Prose) => Prose, around?: (change: () => void) => void): void;
  focus(): void;
};

export type ProseEditorProps = {
  kit: EditorKit;
  /** The initial text; set again whenever `revision` changes. */
  value: Prose;
  revision: number;
  /** Called on every change, in the closed model, with the revision that the editor had. */
  onChange: (prose: Prose, revision: number) => void;
  readOnly?: boolean;
  /** The accessible name, e.g. “一、总体情况 正文”. */
  label: string;
  placeholder?: string;
  /** The chapter's own heading, which is removed when pasted with its text. */
  chapterHeading?: string;
  /** The tables for live figures; the same object until a figure changes. */
  figures?: FigureSource;
  /** The chapter, whose own tables are offered first. */
  chapterId?: string;
  /** Without it the editor accepts no pictures. */
  storePicture?: StorePicture;
  handleRef?: React.Ref<ProseHandle>;
  /** Words to be shown, and a callback when it is done. */
  aim?: WordsAim | null;
  onAimed?: (found: boolean) => void;
  /** The findings on this text; the same object until the next run of the checks. */
  findings?: readonly ProseFinding[];
  /** The card shown next to a finding's words. */
  findingCard?: (key: string) => React.ReactNode;
};

const noFindings: readonly ProseFinding[] = [];

const noCard = () => null;

const writeHere =
  "在这里写正文。可以从 Word 或 WPS 粘贴；输入“（一）”开始一个小标题，输入“=”引用统计表的数。";

/** The editor of a chapter: toolbar, text, and messages. */
export function ProseEditor(props: ProseEditorProps) {
  return (
    <EditorKitContext value={props.kit}>
      <Chapter {...props} />
    </EditorKitContext>
  );
}

function Chapter(props: ProseEditorProps) {
  const {
    value,
    readOnly = false,
    storePicture,
    handleRef,
    figures: source = null,
    chapterId,
    aim,
    onAimed,
    findings = noFindings,
    findingCard = noCard,
    ...rest
  } = props;
  const { notices, notice, close } = useNotices();
  const [waiting, setWaiting] = useState(0);
  const choice = useFigureChoice();
  const { editor, pictures, figures } = useProseEditor({
    ...rest,
    value,
    readOnly,
    source,
    placeholder: rest.placeholder ?? writeHere,
    host: {
      store: storePicture,
      waiting: setWaiting,
      notify: notice,
    },
    onFigureQuery: choice.ask,
    takesKey: choice.takesKey,
  });
  useHandle(handleRef, editor);
  useFiguresOffline();

  if (!editor)
    return <ProsePage prose={source ? shownProse(value, source.form, source.content.figures) : value} />;
  return (
    <div
      data-prose-frame
      className="relative rounded-md border border-line-2 bg-paper focus-within:border-accent focus-within:shadow-[0_0_0_1px_var(--color-accent)]"
    >
      {!readOnly && (
        <ProseToolbar
          editor={editor}
          label={rest.label}
          onFigure={source ? choice.pick : undefined}
          onPictures={storePicture && ((files) => pictures().insert(files))}
        />
      )}
      <EditorContent editor={editor} />
      <Notices notices={notices} onClose={close} />
      <FindingsInText {...{ editor, figures, findings }} card={findingCard} />
      <AimedWords editor={editor} figures={figures} aim={aim} onAimed={onAimed} />
      <FigureStrip editor={editor} figures={figures} onChange={choice.pick} />
      <Foot editor={editor} waiting={waiting} />
      {source && <FigureChoice {...{ editor, source, choice }} chapterId={chapterId ?? null} />}
    </div>
  );
}

function atOnce(change: () => void): void {
  change();
}

function useHandle(ref: React.Ref<ProseHandle> | undefined, editor: Editor | null) {
  useImperativeHandle(
    ref,
    () => ({
      rewrite: (to, around = atOnce) => {
        const write = (on: Editor) => writeDocument(on, to(proseOfDocument(on.state.doc)));
        if (editor) afterComposing(editor, () => around(() => write(editor)));
      },
      focus: () => editor?.commands.focus(),
    }),
    [editor],
  );
}

function Foot({ editor, waiting }: { editor: Editor; waiting: number }) {
  const count = useWordCount(editor);
  return (
    <p className="flex justify-between border-line border-t px-3 py-1 text-ink-3 text-sm tabular-nums">
      <span role="status">{waiting > 0 ? `正在保存 ${waiting} 张图片…` : ""}</span>
      <span>{count} 字</span>
    </p>
  );
}
