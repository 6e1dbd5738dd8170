"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Form } from "@/lib/core/editions/form";
import type { ImportReview, ReviewItem } from "@/lib/imports/review/import-review";
import { followers, pendingItems } from "@/lib/imports/review/pending";
import { ItemRow } from "./item-row";
import type { ReviewActions } from "./review-actions";

type Props = {
  review: ImportReview;
  form: Form;
  active: number | null;
  onActivate: (id: number) => void;
  actions: ReviewActions;
};

/** Number rendered at first: an unrecognised document may have thousands. */
const SHOWN = 50;

/** Unplaced and uncertain blocks, listed first until a person has decided on each. */
export function PendingList({ review, form, active, onActivate, actions }: Props) {
  const { list, title, goOnAt } = useKeyboardList();
  const [shown, setShown] = useState(SHOWN);
  const items = pendingItems(review);

  function decide(at: number, decision: () => void) {
    goOnAt(at);
    decision();
  }

  const row = (item: ReviewItem, at: number) => (
    <ItemRow
      key={item.id}
      item={item}
      form={form}
      pending
      below={followers(review, item.id).length}
      active={active === item.id}
      onActivate={onActivate}
      onMove={(assignment, withBelow) => decide(at, () => actions.move(item.id, assignment, withBelow))}
      onConfirm={(withBelow) => decide(at, () => actions.confirm(item.id, withBelow))}
    />
  );

  return (
    <Card className="p-0!">
      <div className="px-4 pt-4 pb-2">
        <h2 ref={title} tabIndex={-1} className="w-fit font-medium text-[15px]">
          需要您看一下的（{items.length}）
        </h2>
        {items.length > 0 && (
          <p className="text-ink-3 text-sm">按 ↑ ↓ 逐条移动，回车打开可选的位置；也可以拖到下面的章里。</p>
        )}
      </div>
      {items.length === 0 ? (
        <div className="px-4 pb-4">
          <Notice tone="ok">每一段都有了去处。</Notice>
        </div>
      ) : (
        <ol
          ref={list}
          onKeyDownCapture={(event) => walk(event, list.current)}
          className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line"
        >
          {items.slice(0, shown).map(row)}
        </ol>
      )}
      {items.length > shown && (
        <p className="border-line border-t px-4 py-3">
          <Button size="small" onClick={() => setShown(shown + SHOWN)}>
            再显示 {Math.min(SHOWN, items.length - shown)} 条（还有 {items.length - shown} 条）
          </Button>
        </p>
      )}
    </Card>
  );
}

/**
 * After a decision removes a row, the focus goes to the row at its position, or to the title if none is left.
 */
function useKeyboardList() {
  const list = useRef<HTMLOListElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const goOn = useRef<number | null>(null);
  useEffect(() => {
    if (goOn.current === null) return;
    const at = goOn.current;
    goOn.current = null;
    // After the menu has returned the focus.
    setTimeout(() => focusRow(list.current, at) || title.current?.focus(), 0);
  });
  const goOnAt = (at: number) => {
    goOn.current = at;
  };
  return { list, title, goOnAt };
}

/** Up and down move between blocks; in an open menu the arrows belong to the menu. */
function walk(event: React.KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const rows = rowsOf(list);
  const at = rows.indexOf(event.target as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}

function focusRow(list: HTMLElement | null, at: number): boolean {
  const rows = rowsOf(list);
  const row = rows[Math.min(at, rows.length - 1)];
  row?.focus();
  return row !== undefined;
}

function rowsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-pending]") ?? [])];
}
