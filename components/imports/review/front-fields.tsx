"use client";
import { frontLabels } from "@/components/reports/words/field-label";
import { TextField } from "@/components/ui/field";
import { type Front, type FrontField, frontFields } from "@/lib/core/report";

const days: readonly FrontField[] = ["periodFrom", "periodTo", "signedOn"];

/** The recognised front matter, for correction. */
export function FrontFields({
  front,
  onChange,
}: {
  front: Front;
  onChange: (field: FrontField, value: string) => void;
}) {
  return (
    <div className="grid gap-3 px-4 pb-3 sm:grid-cols-2">
      <p className="text-ink-3 text-sm sm:col-span-2">
        标题、统计期限和署名留空的，导入时按规定的写法填好；按原样录入的除外。
      </p>
      {frontFields.map((field) => (
        <TextField
          key={field}
          label={frontLabels[field]}
          type={days.includes(field) ? "date" : "text"}
          maxLength={500}
          className={field === "title" ? "sm:col-span-2" : undefined}
          value={front[field] ?? ""}
          onChange={(event) => onChange(field, event.target.value)}
        />
      ))}
    </div>
  );
}
