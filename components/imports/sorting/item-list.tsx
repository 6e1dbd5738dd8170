"use client";
import { useState } from "react";
import type { Form } from "@/lib/core/editions/form";
import { followers } from "@/lib/imports/accept/outcome";
import type { Item, Sorting } from "@/lib/imports/review/sorting";
import { ShowMore } from "../show-more";
import type { Deeds } from "./deeds";
import { ItemRow } from "./item-row";

type Props = {
  items: readonly Item[];
  sorting: Sorting;
  form: Form;
  active: number | null;
  onActivate: (id: number) => void;
  deeds: Deeds;
};

const SHOWN = 100;

/** The blocks that stand in one place, in the source's order. The one looked at is always among those drawn. */
export function ItemList({ items, sorting, form, active, onActivate, deeds }: Props) {
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
            below={item.found.kind === "heading" ? followers(sorting, item.id).length : 0}
            active={active === item.id}
            onActivate={onActivate}
            onMove={(goal, withBelow) => deeds.move(item.id, goal, withBelow)}
          />
        ))}
      </ol>
      <ShowMore rest={items.length - shown} onMore={() => setAsked(shown + SHOWN)} className="px-4 pt-2" />
    </>
  );
}
