"use client";
import { Notice } from "@/components/ui/notice";
import type { FieldPath } from "@/lib/core/report";
import { conflictsOf, moreConflictsOf, useDraftPart } from "../../draft/use-draft-part";
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

/** A field of one line with its conflicts below it, over the whole width of its row. */
export function WithConflicts({ path, children }: { path: FieldPath; children: React.ReactNode }) {
  const conflicts = useDraftPart(conflictsOf).filter((conflict) => conflict.path === path);
  return (
    <div className={conflicts.length > 0 ? "col-span-full grid content-start gap-2" : "contents"}>
      {children}
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.changeId} conflict={conflict} />
      ))}
    </div>
  );
}

/** The rest, which is loaded as those above are resolved. */
export function MoreConflicts() {
  const more = useDraftPart(moreConflictsOf);
  if (more === 0) return null;
  return (
    <Notice tone="warn" title={`另外还有 ${more} 处有两个版本`}>
      都已保存，没有丢失。先列出最早的，选定上面的以后，其余的依次显示。
    </Notice>
  );
}
