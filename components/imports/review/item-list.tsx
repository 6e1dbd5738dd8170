"use client";
import { useState } from "react";
import type { Form } from "@/lib/core/editions/form";
import type { ImportReview, ReviewItem } from "@/lib/imports/review/import-review";
import { followers } from "@/lib/imports/review/pending";
import { ShowMore } from "../source/show-more";
import { ItemRow } from "./item-row";
import type { ReviewActions } from "./review-actions";

type Props = {
  items: readonly ReviewItem[];
  review: ImportReview;
  form: Form;
  active: number | null;
  onActivate: (id: number) => void;
  actions: ReviewActions;
};

const SHOWN = 100;

/** The blocks of one place, in the source's order. The active one is always rendered. */
export function ItemList({ items, review, form, active, onActivate, actions }: Props) {
  const [asked, setAsked] = useState(SHOWN);
  const shown = Math.max(asked, items.findIndex(({ id }) => id === active) + 1);
  return (
    <>
      <ol className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line">
        {items.slice(0, shown).map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            form={form}
            below={item.proposed.kind === "heading" ? followers(review, item.id).length : 0}
            active={active === item.id}
            onActivate={onActivate}
            onMove={(assignment, withBelow) => actions.move(item.id, assignment, withBelow)}
          />
        ))}
      </ol>
      <ShowMore rest={items.length - shown} onMore={() => setAsked(shown + SHOWN)} className="px-4 pt-2" />
    </>
  );
}
