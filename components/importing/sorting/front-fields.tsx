"use client";
import { frontLabels } from "@/components/authoring/field-label";
import { TextField } from "@/components/ui/field";
import { type Front, type FrontField, frontFields } from "@/lib/core/report";

const days: readonly FrontField[] = ["periodFrom", "periodTo", "signedOn"];

/** What was recognised of the front matter, to be corrected where it is wrong. */
export function FrontFields({
  front,
  onChange,
}: {
  front: Front;
  onChange: (field: FrontField, value: string) => void;
}) {
  return (
    <div className="grid gap-3 px-4 pb-3 sm:grid-cols-2">
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
