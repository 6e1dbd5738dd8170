"use client";
import { useEffect, useMemo, useState } from "react";
import { Card } from "@/components/ui/card";
import type { Form } from "@/lib/core/editions/form";
import { PREFACE } from "@/lib/core/report";
import { cellsOf } from "@/lib/core/tables/table";
import {
  type Assignment,
  type ImportReview,
  type ReviewItem,
  withFigure,
  withFront,
} from "@/lib/imports/review/import-review";
import { isPending } from "@/lib/imports/review/pending";
import { chapterLabel, groupOf } from "../source/assignments";
import { FigureFields } from "./figure-fields";
import { FrontFields } from "./front-fields";
import { Group } from "./group";
import { ItemList } from "./item-list";
import type { ReviewActions } from "./review-actions";

type Props = {
  review: ImportReview;
  form: Form;
  /** The cells that a table of the source prints. */
  printed: ReadonlySet<string>;
  active: number | null;
  onActivate: (id: number) => void;
  onChange: (review: ImportReview) => void;
  actions: ReviewActions;
};

type Place = { id: string; label: string; assignment?: Assignment };

/** The future report: every place with its blocks. */
export function Groups({ review, form, printed, active, onActivate, onChange, actions }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(["front"]));
  const places = useMemo(() => placesOf(form), [form]);
  const byPlace = useMemo(() => itemsByPlace(review.items), [review.items]);
  const activeItem = active === null ? undefined : review.items[active];
  // Pending blocks are shown in the list above.
  const activePlace = activeItem && !isPending(activeItem) ? groupOf(activeItem.assignment) : null;
  useEffect(() => {
    if (activePlace) setOpen((before) => new Set([...before, activePlace]));
  }, [activePlace]);

  return (
    <Card className="p-0!">
      <h2 className="px-4 pt-4 pb-2 font-medium text-[15px]">导入后的报告</h2>
      <div className="grid grid-cols-[minmax(0,1fr)] divide-y divide-line border-line border-t">
        {places.map(({ id, label, assignment }) => {
          const items = byPlace.get(id) ?? [];
          const cells = cellsShown(id, form, printed, review);
          const figures = cells.filter((cell) => review.figures[cell.id]).length;
          const fields = id === "front" ? Object.values(review.front).filter(Boolean).length : 0;
          if (!assignment && id !== "front" && items.length + cells.length === 0) return null;
          return (
            <Group
              key={id}
              label={label}
              count={countOf(id, items, figures, fields)}
              empty={items.length + figures + fields === 0}
              open={open.has(id)}
              onOpen={(now) =>
                setOpen(new Set(now ? [...open, id] : [...open].filter((each) => each !== id)))
              }
              onDrop={
                assignment &&
                ((id) => actions.move(id, assignment, review.items[id]?.proposed.kind === "heading"))
              }
            >
              {id === "front" && (
                <FrontFields
                  front={review.front}
                  onChange={(field, value) => onChange(withFront(review, field, value))}
                />
              )}
              {cells.length > 0 && (
                <FigureFields
                  cells={cells}
                  figures={review.figures}
                  onChange={(cellId, figure) => onChange(withFigure(review, cellId, figure))}
                />
              )}
              {items.length === 0 && cells.length === 0 && id !== "front" && (
                <p className="px-4 text-ink-2 text-sm">原文没有放到这里的内容。</p>
              )}
              <ItemList {...{ items, review, form, active, onActivate, actions }} />
            </Group>
          );
        })}
      </div>
    </Card>
  );
}

function placesOf(form: Form): Place[] {
  const chapters = [PREFACE, ...form.outline.chapters.map(({ id }) => id)];
  return [
    { id: "front", label: "基本信息" },
    ...chapters.map(
      (chapterId): Place => ({
        id: `chapter:${chapterId}`,
        label: chapterLabel(chapterId, form),
        assignment: { kind: "chapter", chapterId },
      }),
    ),
    ...form.tables.map(({ id, title }): Place => ({ id: `table:${id}`, label: title })),
    { id: "form", label: "由格式自动印出，不重复导入" },
    { id: "open", label: "还没有放" },
    { id: "out", label: "不要", assignment: { kind: "out" } },
  ];
}

function itemsByPlace(items: readonly ReviewItem[]): Map<string, ReviewItem[]> {
  const byPlace = new Map<string, ReviewItem[]>();
  for (const item of items) {
    const place = groupOf(item.assignment);
    const own = byPlace.get(place) ?? [];
    own.push(item);
    byPlace.set(place, own);
  }
  return byPlace;
}

function cellsShown(place: string, form: Form, printed: ReadonlySet<string>, { figures }: ImportReview) {
  const table = form.tables.find(({ id }) => place === `table:${id}`);
  return table ? cellsOf(table).filter(({ id }) => figures[id] || printed.has(id)) : [];
}

function countOf(place: string, items: readonly ReviewItem[], figures: number, fields: number): string {
  if (place === "front") return `${fields} 项`;
  if (place.startsWith("table:")) return `${figures} 格有数`;
  return items.length === 0 ? "空" : `${items.length} 段`;
}
