"use client";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { type Editor, useEditorState } from "@tiptap/react";
import { ImagePlus, Redo2, Table, TableProperties, Undo2 } from "lucide-react";
import { Toolbar, Tooltip } from "radix-ui";
import { useRef } from "react";
import { pictureMimes } from "@/lib/core/prose/prose-pictures";
import { useEditorKit } from "../editor-kit";
import { insertTable } from "../schema/blocks";
import { TableButtons } from "./table-buttons";
import { ToolbarButton, ToolbarSeparator } from "./toolbar-button";

const headings = [
  { level: 2, name: "标题（一）", sign: "（一）" },
  { level: 3, name: "标题 1.", sign: "1." },
  { level: 4, name: "标题（1）", sign: "（1）" },
] as const;

type Props = {
  editor: Editor;
  label: string;
  /** Absent without tables. */
  onFigure?: () => void;
  /** Absent if pictures cannot be stored. */
  onPictures?: (files: File[]) => void;
};

/** What the buttons depend on, at the cursor. */
function useNow(editor: Editor) {
  return useEditorState({
    editor,
    selector: ({ editor }) => ({
      level: (editor.isActive("heading") ? editor.getAttributes("heading").level : null) as number | null,
      inParagraph: editor.isActive("paragraph"),
      inTable: editor.isActive("table"),
      // `can()` would create every command of the editor to query one.
      canUndo: undoDepth(editor.state) > 0,
      canRedo: redoDepth(editor.state) > 0,
    }),
  });
}

/** The editor's toolbar: one Tab stop, with arrow keys between buttons. */
export function ProseToolbar({ editor, label, onFigure, onPictures }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const { useStickyEdge } = useEditorKit();
  useStickyEdge(bar, "top", "tools");
  const now = useNow(editor);
  return (
    <Tooltip.Provider delayDuration={400}>
      <Toolbar.Root
        ref={bar}
        aria-label={`${label} 编辑工具`}
        className="tall:sticky top-(--sticky-top,0px) z-10 flex flex-wrap items-center gap-0.5 rounded-t-md border-line border-b bg-paper px-2 py-1"
      >
        <HeadingButtons editor={editor} now={now} />
        <ToolbarSeparator />
        {onFigure && <FigureButton inParagraph={now.inParagraph} onFigure={onFigure} />}
        <ToolbarButton
          label="插入表格"
          why={now.inTable && "光标已经在表格里，表格里不能再放表格"}
          onPress={() => insertTable(editor)}
        >
          <Table aria-hidden size={18} />
        </ToolbarButton>
        {onPictures && (
          <ToolbarButton label="插入图片" onPress={() => chooser.current?.click()}>
            <ImagePlus aria-hidden size={18} />
          </ToolbarButton>
        )}
        <ToolbarSeparator />
        <UndoButtons editor={editor} canUndo={now.canUndo} canRedo={now.canRedo} />
        {now.inTable && (
          <>
            <ToolbarSeparator />
            <TableButtons editor={editor} />
          </>
        )}
      </Toolbar.Root>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={pictureMimes.join(",")}
        aria-label={`${label} 插入图片`}
        onChange={(event) => {
          onPictures?.([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </Tooltip.Provider>
  );
}

function FigureButton({ inParagraph, onFigure }: { inParagraph: boolean; onFigure: () => void }) {
  return (
    <ToolbarButton
      label="引用统计表的数"
      keys="="
      why={!inParagraph && "光标在标题里，引用的数只能放在正文里"}
      onPress={onFigure}
    >
      <TableProperties aria-hidden size={18} />
      <span aria-hidden>数</span>
    </ToolbarButton>
  );
}

type Now = { level: number | null; inParagraph: boolean; inTable: boolean };

function HeadingButtons({ editor, now }: { editor: Editor; now: Now }) {
  return (
    <>
      <ToolbarButton
        label="正文"
        keys="Ctrl+Alt+0"
        pressed={now.inParagraph}
        onPress={() => editor.chain().focus().setParagraph().run()}
      >
        正文
      </ToolbarButton>
      {headings.map(({ level, name, sign }) => (
        <ToolbarButton
          key={level}
          label={name}
          keys={`Ctrl+Alt+${level}`}
          pressed={now.level === level}
          why={now.inTable && "表格里没有标题"}
          onPress={() => editor.chain().focus().toggleHeading({ level }).run()}
        >
          {sign}
        </ToolbarButton>
      ))}
    </>
  );
}

function UndoButtons({ editor, canUndo, canRedo }: { editor: Editor; canUndo: boolean; canRedo: boolean }) {
  return (
    <>
      <ToolbarButton
        label="撤销"
        keys="Ctrl+Z"
        why={!canUndo && "没有可撤销的修改"}
        onPress={() => editor.chain().focus().undo().run()}
      >
        <Undo2 aria-hidden size={18} />
      </ToolbarButton>
      <ToolbarButton
        label="重做"
        keys="Ctrl+Y"
        why={!canRedo && "没有可重做的修改"}
        onPress={() => editor.chain().focus().redo().run()}
      >
        <Redo2 aria-hidden size={18} />
      </ToolbarButton>
    </>
  );
}
