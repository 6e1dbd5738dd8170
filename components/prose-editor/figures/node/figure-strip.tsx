"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import clsx from "clsx";
import { useEditorKit } from "../../editor-kit";
import { writeOutFigure } from "../insert-figure";
import type { ShownFigures } from "../shown-figures";
import { attrsOf } from "./figure-attrs";

/** The figure stays selected while a button is clicked. */
const keepCursor = (event: React.MouseEvent) => event.preventDefault();

type Props = { editor: Editor; figures: ShownFigures; onChange: () => void };

/** Shown for a selected live figure: its cell, and buttons to choose another or replace it by text. */
export function FigureStrip({ editor, figures, onChange }: Props) {
  const { Button } = useEditorKit();
  const label = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { selection } = editor.state;
      const node = "node" in selection ? (selection.node as Parameters<typeof attrsOf>[0]) : null;
      return node?.type.name === "liveFigure" ? figures.label(attrsOf(node)) : null;
    },
  });
  return (
    <div
      className={clsx(
        "flex flex-wrap items-center gap-x-3 gap-y-1 text-sm",
        label !== null && "border-line border-t px-3 py-1",
      )}
    >
      <p role="status" className="min-w-0 flex-1 basis-60">
        {label !== null && `引自${label}。表里的数改了，这里跟着改。`}
      </p>
      {label !== null && editor.isEditable && (
        <>
          <Button size="small" onMouseDown={keepCursor} onClick={onChange}>
            换一项
          </Button>
          <Button size="small" onMouseDown={keepCursor} onClick={() => writeOutFigure(editor)}>
            改成普通文字
          </Button>
        </>
      )}
    </div>
  );
}
