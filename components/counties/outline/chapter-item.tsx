"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useRef } from "react";
import { useFormContext } from "react-hook-form";
import { TextArea } from "@/components/ui/field";
import { Fold } from "@/components/ui/fold";
import { inOneLine } from "@/components/ui/growing-area";
import { IconButton } from "@/components/ui/icon-button";
import { chapterNumber } from "@/lib/core/prose/numbering/numbering";
import type { Settings } from "@/lib/counties/schema";

type Props = {
  index: number;
  last: boolean;
  alone: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
};

/** One chapter: its name, its position, and the guidance for clerks. Alt with an arrow key also moves it. */
export function ChapterItem({ index, last, alone, onMove, onRemove }: Props) {
  const { register, formState } = useFormContext<Settings>();
  const item = useRef<HTMLLIElement>(null);
  const errors = formState.errors.chapters?.[index];
  // The list is rendered again around the chapter: the focus stays on the control that was used.
  const move = (to: number) => {
    const held = document.activeElement;
    onMove(to);
    requestAnimationFrame(() => {
      if (!(held instanceof HTMLElement) || !item.current?.contains(held)) return;
      held.focus();
      // It went along with the chapter, and may be below the bar now.
      held.scrollIntoView({ block: "nearest" });
    });
  };
  const name = `第 ${index + 1} 章`;
  return (
    <li ref={item} className="rounded-md border border-line p-3">
      <div className="relative flex items-start gap-x-3">
        <TextArea
          rows={1}
          label={`${chapterNumber(index)}章节名称`}
          maxLength={120}
          autoComplete="off"
          error={errors?.heading?.message}
          className="min-w-0 grow"
          {...register(`chapters.${index}.heading`, { setValueAs: inOneLine })}
          onKeyDown={(event) => {
            // Enter saves, as in a field of one line.
            if (event.key === "Enter" && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }
            const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!event.altKey || !step) return;
            event.preventDefault();
            move(index + step);
          }}
        />
        <div className="flex shrink-0 gap-1 max-sm:absolute max-sm:-top-0.5 max-sm:right-0 sm:mt-7">
          <IconButton
            icon={ArrowUp}
            label={`${name}上移`}
            why={index === 0 && "已经是第一章"}
            onClick={() => move(index - 1)}
          />
          <IconButton
            icon={ArrowDown}
            label={`${name}下移`}
            why={last && "已经是最后一章"}
            onClick={() => move(index + 1)}
          />
          <IconButton icon={Trash2} label={`删去${name}`} why={alone && "至少要有一章"} onClick={onRemove} />
        </div>
      </div>
      <GuidanceFields index={index} name={name} />
    </li>
  );
}

/** The guidance for clerks on the chapter. */
function GuidanceFields({ index, name }: { index: number; name: string }) {
  const { register, formState } = useFormContext<Settings>();
  const errors = formState.errors.chapters?.[index];
  return (
    <Fold className="mt-2" opensFor={errors?.guidance !== undefined}>
      <summary className="w-fit py-1 text-ink-2 text-sm">
        编写提示<span className="sr-only">（{name}）</span>
      </summary>
      <div className="mt-3 grid gap-4">
        <TextArea
          label="写什么"
          aria-label={`${name}：写什么`}
          error={errors?.guidance?.what?.message}
          {...register(`chapters.${index}.guidance.what`)}
        />
        <TextArea
          label="依据和要求"
          aria-label={`${name}：依据和要求`}
          error={errors?.guidance?.law?.message}
          {...register(`chapters.${index}.guidance.law`)}
        />
        <TextArea
          label="例句"
          aria-label={`${name}：例句`}
          error={errors?.guidance?.example?.message}
          {...register(`chapters.${index}.guidance.example`)}
        />
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1.5 size-4 shrink-0 accent-accent"
            {...register(`chapters.${index}.proseRequired`)}
          />
          <span>这一章必须有文字（只用来放附表的章可以不勾）</span>
        </label>
      </div>
    </Fold>
  );
}
