"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { Edition } from "@/lib/core/editions/edition";
import type { Outline } from "@/lib/core/outline/outline";

type Props = { edition: Edition; current: Outline | null; onChosen: (outline: Outline) => void };

/** The edition's outlines, one of which a county may use unchanged. */
export function PresetPicker({ edition: { outlines }, current, onChosen }: Props) {
  const [chosen, setChosen] = useState(current?.id ?? outlines[0]?.id);
  const outline = outlines.find(({ id }) => id === chosen);
  return (
    <div className="grid gap-2">
      <p className="text-pretty">
        现在的章节：<strong className="font-medium">{current?.name ?? "自定"}</strong>
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label="常见方案"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className="min-w-0 grow sm:max-w-[24rem]"
        >
          {outlines.map(({ id, name }, index) => (
            <option key={id} value={id}>
              {index === 0 ? `${name}，默认` : name}
            </option>
          ))}
        </SelectField>
        <Button
          why={outline?.id === current?.id && "现在用的就是这一套，先在左边另选"}
          onClick={() => outline && onChosen(outline)}
        >
          换成这套
        </Button>
      </div>
      {outline && outline.id !== current?.id && (
        <p className="text-ink-3 text-sm">
          共 {outline.chapters.length} 章：{outline.chapters.map(({ heading }) => heading).join("；")}
        </p>
      )}
    </div>
  );
}
