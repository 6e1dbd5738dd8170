"use client";
import { Trash2 } from "lucide-react";
import { useFieldArray, useFormContext, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import type { Chapter, Outline } from "@/lib/core/outline/outline";
import { chineseNumber } from "@/lib/core/prose/numbering/numbering";
import { MOST_WORDS } from "@/lib/core/season/usual-words";
import type { Settings } from "@/lib/counties/schema";
import { ListCard } from "./list-card";

/**
 * The county's own sentences and examples by chapter. `outline`: that of the edition, if the county does not
 * choose its own; `owner`: the county's or city's word for itself.
 */
export function WordsCard({ outline, owner }: { outline: Outline; owner: string }) {
  const { control, formState } = useFormContext<Settings>();
  const { fields, append, remove } = useFieldArray({ control, name: "words", keyName: "key" });
  const own = useWatch({ control, name: "chapters" });
  const chapters = own.length > 0 ? own : outline.chapters;
  const [first] = chapters;
  return (
    <ListCard
      title={`${owner}的常用表述和例子`}
      measure="条"
      lead="填报员在这一章点“插入本章常用表述”时看到常用表述，一点即加；例子写在填写说明里。要填报员补的地方写成“［请填写：……］”，没有补的报送前会查出。"
      count={fields.length}
      isAtFault={formState.errors.words !== undefined}
      full={first ? fields.length >= MOST_WORDS && tooMany : "还没有章节：先在「章节」里增加一章"}
      onAdd={() => append({ chapterId: first?.id ?? "", itemId: "", kind: "sentence", text: "" })}
    >
      {fields.map((field, index) => (
        <WordsItem key={field.key} {...{ index, chapters }} onRemove={() => remove(index)} />
      ))}
    </ListCard>
  );
}

const tooMany = `最多 ${MOST_WORDS} 条，先删去一条再加`;

type ItemProps = { index: number; chapters: readonly Chapter[]; onRemove: () => void };

function WordsItem({ index, chapters, onRemove }: ItemProps) {
  const { register, formState, setValue, control } = useFormContext<Settings>();
  const at = `words.${index}` as const;
  const { chapterId, itemId } = useWatch({ control, name: at });
  const number = `第 ${index + 1} 条`;
  return (
    <li className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          label={`${number}写在`}
          className="min-w-0 flex-1 basis-60"
          value={`${chapterId}/${itemId}`}
          onChange={({ target }) => {
            const [chapter = "", item = ""] = target.value.split("/");
            setValue(`${at}.chapterId`, chapter, { shouldDirty: true });
            setValue(`${at}.itemId`, item, { shouldDirty: true });
          }}
        >
          {placesOf(chapters).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField label={`${number}是`} {...register(`${at}.kind`)}>
          <option value="sentence">常用表述</option>
          <option value="example">例子</option>
        </SelectField>
        <Button variant="quiet" onClick={onRemove}>
          <Trash2 aria-hidden size={16} />
          删去{number}
        </Button>
      </div>
      <TextArea
        label={`${number}的文字`}
        rows={3}
        maxLength={1000}
        error={formState.errors.words?.[index]?.text?.message}
        {...register(`${at}.text`)}
      />
    </li>
  );
}

/** Every chapter followed by its required sub-items. */
function placesOf(chapters: readonly Chapter[]): { value: string; label: string }[] {
  return chapters.flatMap(({ id, heading, subItems = [] }, at) => [
    { value: `${id}/`, label: `${chineseNumber(at + 1)}、${heading}` },
    ...subItems.map((item) => ({ value: `${id}/${item.id}`, label: `　${item.heading}` })),
  ]);
}
