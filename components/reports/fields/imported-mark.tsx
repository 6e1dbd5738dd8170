"use client";
import { FileInput } from "lucide-react";
import { createContext, useContext, useMemo } from "react";
import { useDraft } from "@/components/reports/draft/draft-context";
import { useDraftPart } from "@/components/reports/draft/use-draft-part";
import { type FieldPath, fieldOf, parsePath } from "@/lib/core/report";
import { stepOfPath } from "@/lib/core/steps/progress";

const ImportedContext = createContext<readonly FieldPath[]>([]);

/** Provides which fields are unchanged since their import from a document. */
export function ImportedProvider({
  paths,
  children,
}: {
  paths: readonly FieldPath[];
  children: React.ReactNode;
}) {
  return <ImportedContext value={paths}>{children}</ImportedContext>;
}

/**
 * Shows that a step's text or figures came from a document, as long as nobody has changed them. Text of
 * another year's report is shown sentence by sentence (UnchangedText).
 */
export function ImportedMark({ stepId }: { stepId: string }) {
  const paths = useContext(ImportedContext);
  const { draft, form, base } = useDraft();
  const here = useMemo(
    () =>
      paths.filter((path) => {
        const parsed = parsePath(path);
        const isOfBase = parsed?.kind === "chapter" && base?.[parsed.chapterId] !== undefined;
        return !isOfBase && stepOfPath(form, path) === stepId;
      }),
    [paths, base, form, stepId],
  );
  const untouched = useDraftPart(
    ({ content }) => here.filter((path) => fieldOf(content, path) === fieldOf(draft.content, path)).length,
  );
  if (untouched === 0) return null;
  return (
    <p className="mb-4 flex items-center gap-2 text-ink-2 text-sm">
      <FileInput aria-hidden size={16} />
      这一步有 {untouched} 栏是导入的，还没有改动，请核对。
    </p>
  );
}
