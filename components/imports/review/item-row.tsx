"use client";
import clsx from "clsx";
import { GripVertical } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Form } from "@/lib/core/editions/form";
import type { Assignment, ReviewItem } from "@/lib/imports/review/import-review";
import { draggedItem } from "../source/dragging";
import { Thumbnail } from "../source/shown-pictures";
import { MoveMenu } from "./move-menu";

type Props = {
  item: ReviewItem;
  form: Form;
  /** Number of blocks below it in the same place, which may be moved with it. */
  below: number;
  active: boolean;
  /** In the list of pending blocks: with the reason, and a button to agree. */
  pending?: boolean;
  onActivate: (id: number) => void;
  onMove: (assignment: Assignment, withBelow: boolean) => void;
  onConfirm?: (withBelow: boolean) => void;
};

/** One block with its place and the reason. */
export function ItemRow(props: Props) {
  const { item, form, below, active, pending = false, onActivate, onMove, onConfirm } = props;
  // Blocks under a heading usually move with it.
  const [together, setTogether] = useState(item.proposed.kind === "heading");
  const withBelow = together && below > 0;
  return (
    <li
      id={`${pending ? "pending" : "item"}-${item.id}`}
      draggable={item.picture !== null}
      onDragStart={(event) => draggedItem(event, item.id)}
      onFocus={() => onActivate(item.id)}
      className={clsx(
        "grid grid-cols-[minmax(0,1fr)] gap-1.5 border-l-4 px-3 py-2 [content-visibility:auto] [contain-intrinsic-block-size:auto_5rem]",
        active ? "border-l-accent bg-accent-wash" : pending ? "border-l-warn-line" : "border-l-transparent",
      )}
    >
      <Thumbnail picture={item.picture} alt={item.text.replace("［图片］", "")} />
      <p className="wrap-anywhere line-clamp-4 whitespace-pre-wrap">{item.text.replaceAll("\t", "　")}</p>
      {(pending || item.assignment.kind === "out" || item.assignment.kind === "open") && (
        <p className="text-ink-2 text-sm">
          {item.reason}
          {item.assignment.kind !== "open" &&
            item.assignment.kind !== "out" &&
            `（把握 ${Math.round(item.confidence * 100)}%）`}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {item.picture !== null && (
          <GripVertical aria-hidden size={16} className="hidden cursor-grab text-ink-3 wide:block" />
        )}
        {item.picture !== null && (
          <MoveMenu
            item={item}
            form={form}
            pending={pending}
            onMove={(assignment) => onMove(assignment, withBelow)}
          />
        )}
        {pending && item.assignment.kind !== "open" && (
          <Button size="small" onClick={() => onConfirm?.(withBelow)}>
            就放这里
          </Button>
        )}
        {below > 0 && (pending || item.proposed.kind === "heading") && (
          <label className="flex items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              checked={together}
              onChange={(event) => setTogether(event.target.checked)}
              className="size-4 shrink-0 accent-accent"
            />
            连同下面 {below} 段
          </label>
        )}
      </div>
    </li>
  );
}
