"use client";
import type { FieldPath } from "@/lib/core/report";
import { conflictsOf, useDraftPart } from "../../draft/use-draft-part";
import { ConflictChoice } from "./conflict-choice";

/** Two texts of one field, until one is chosen. Neither is lost: both are in the history. */
export function ConflictList({ paths }: { paths: readonly FieldPath[] }) {
  const conflicts = useDraftPart(conflictsOf).filter(({ path }) => paths.includes(path));
  if (conflicts.length === 0) return null;
  return (
    <div className="mb-6 grid gap-4">
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.changeId} conflict={conflict} />
      ))}
    </div>
  );
}
