"use client";
import { Plus } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import type { Edition } from "@/lib/core/editions/edition";
import { yearsInWords } from "@/lib/core/editions/registry";
import type { Outline } from "@/lib/core/outline/outline";
import { presetOf } from "@/lib/counties/own-form/outline";
import type { Settings } from "@/lib/counties/schema";
import { freshId } from "../fresh-id";
import { UndoNotice } from "../undo-notice";
import { useUndo } from "../use-undo";
import { ChapterItem } from "./chapter-item";
import { PresetPicker } from "./preset-picker";

const mostChapters = 30;

/** The chapters of a county's reports: one of the edition's outlines, and the county's changes to it. */
export function OutlineCard({ edition }: { edition: Edition }) {
  const { fields, chapters, undoable, announcement, ...edit } = useChapters();
  return (
    <Card>
      <CardTitle>章节</CardTitle>
      <Introduction />
      <PresetPicker edition={edition} current={presetOf(edition, chapters)} onChosen={edit.replaceBy} />
      {undoable && <UndoNotice {...undoable} />}
      <p role="status" className="sr-only">
        {announcement}
      </p>
      <ol className="mt-4 grid gap-3" aria-label="章节">
        {fields.map((field, index) => (
          <ChapterItem
            key={field.key}
            index={index}
            last={index === fields.length - 1}
            alone={fields.length === 1}
            onMove={(to) => edit.move(index, to)}
            onRemove={() => edit.remove(index)}
          />
        ))}
      </ol>
      <Button
        className="mt-4"
        why={fields.length >= mostChapters && `最多 ${mostChapters} 章`}
        onClick={edit.add}
      >
        <Plus aria-hidden size={18} />
        增加一章
      </Button>
      {fields.length >= mostChapters && <p className="mt-1 text-ink-3 text-sm">最多 {mostChapters} 章。</p>}
    </Card>
  );
}

/** The chapters of the form and their edits: each edit is announced, or can be undone. */
function useChapters() {
  const { control, setFocus } = useFormContext<Settings>();
  const { fields, append, insert, move, remove, replace } = useFieldArray({
    control,
    name: "chapters",
    keyName: "key",
  });
  const chapters = useWatch({ control, name: "chapters" });
  const { undoable, announcement, offer, announce } = useUndo();

  return {
    fields,
    chapters,
    undoable,
    announcement,
    replaceBy(outline: Outline) {
      const replaced = chapters;
      replace(outline.chapters);
      offer(`已换成“${outline.name}”，原来的 ${replaced.length} 章已换下。`, () => replace(replaced));
    },
    move(from: number, to: number) {
      if (to < 0 || to >= fields.length) return;
      move(from, to);
      announce(`“${chapters[from]?.heading}”已移到第 ${to + 1} 章`);
    },
    remove(index: number) {
      const chapter = chapters[index];
      if (!chapter) return;
      remove(index);
      offer(`已删去“${chapter.heading || "未命名的一章"}”。`, () => insert(index, chapter));
    },
    add() {
      const guidance = { what: "", law: "", example: "" };
      append({ id: freshId("own-"), heading: "", guidance, proseRequired: true }, { shouldFocus: false });
      requestAnimationFrame(() => setFocus(`chapters.${fields.length}.heading`));
    },
  };
}

function Introduction() {
  return (
    <p className="mb-4 max-w-[46em] text-pretty text-ink-2">
      {yearsInWords(({ setByCounty }) => setByCounty)}{" "}
      年度没有全国统一的章节。选一套常见的方案，再按通知修改；序号按顺序自动编排。
      改名不影响各单位在这一章写下的内容，参照上年报告时也按同一章对应。
    </p>
  );
}
