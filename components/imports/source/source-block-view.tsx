"use client";
import clsx from "clsx";
import { memo } from "react";
import { keyed } from "@/lib/core/keyed";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import { type SourceBlock, sourceText } from "@/lib/imports/read/source-block";
import { CleanedWords } from "./cleaned-words";
import { draggedItem } from "./dragging";
import { Thumbnail } from "./shown-pictures";

type Props = {
  block: SourceBlock;
  from: number;
  /** Its text after cleaning; null if none is left. */
  cleaned: string | null;
  /** Its place; null if there was nothing to place. */
  assignment: string | null;
  open: boolean;
  item: number | null;
  active: boolean;
  onActivate: (id: number) => void;
};

/** One block of the source. A click shows it on the right; it can be dragged there, too. */
export const SourceBlockView = memo(function SourceBlockView(props: Props) {
  const { block, from, cleaned, assignment, open, item, active, onActivate } = props;
  if (assignment === null && block.kind !== "picture") return null;
  return (
    <li
      data-block={from}
      draggable={item !== null}
      onDragStart={(event) => item !== null && draggedItem(event, item)}
      className={clsx(
        "grid gap-x-3 border-l-4 px-3 py-1 [contain-intrinsic-block-size:auto_2.5rem] [content-visibility:auto] sm:grid-cols-[minmax(0,1fr)_8.5rem]",
        active ? "border-accent bg-accent-wash" : open ? "border-warn-line" : "border-transparent",
      )}
    >
      <div className="wrap-anywhere min-w-0">
        <BlockWords block={block} cleaned={cleaned} />
      </div>
      {item === null ? (
        <span className="text-ink-3 text-sm">{assignment ?? "图片，未导入"}</span>
      ) : (
        <button
          type="button"
          onClick={() => onActivate(item)}
          aria-current={active}
          className={clsx(
            "justify-self-start text-left text-sm underline-offset-4 hover:underline",
            open ? "text-warn" : "text-ink-2",
          )}
        >
          <span className="sr-only">原文第 {from + 1} 段：</span>
          {assignment}
        </button>
      )}
    </li>
  );
});

function BlockWords({ block, cleaned }: { block: SourceBlock; cleaned: string | null }) {
  if (block.kind === "picture")
    return (
      <div className="grid justify-items-start gap-1">
        <Thumbnail picture={block.picture} alt={block.alt} />
        <p className="text-ink-2">
          ［图片{block.alt && "："}
          <CleanedWords was={block.alt} became={cleaned?.replace("［图片］", "") ?? block.alt} />］
        </p>
      </div>
    );
  if (block.kind === "table") return <BlockTable block={block} />;
  const text = sourceText(block);
  if (cleaned === null) return <del className="text-ink-3">{text}</del>;
  const heading = block.kind === "text" && (block.rank !== null || block.bold);
  return (
    <p className={clsx(heading && "font-medium")}>
      {withoutBlanks(cleaned) === withoutBlanks(text) ? text : <CleanedWords was={text} became={cleaned} />}
    </p>
  );
}

function BlockTable({ block }: { block: Extract<SourceBlock, { kind: "table" }> }) {
  return (
    <div className="relative overflow-x-auto">
      <table className="border-collapse text-sm">
        {block.caption && <caption className="text-left">{block.caption}</caption>}
        <tbody>
          {keyed(block.rows).map(({ key, item: row }) => (
            <tr key={key}>
              {keyed(row).map(({ key: at, item: cell }) => (
                <td
                  key={at}
                  colSpan={cell.colspan}
                  rowSpan={cell.rowspan}
                  className="border border-line px-1.5 py-0.5 align-top"
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
