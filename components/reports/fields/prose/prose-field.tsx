"use client";
import { useCallback, useMemo } from "react";
import type { ProseHandle } from "@/components/prose-editor/prose-editor";
import { ProseEditor } from "@/components/prose-editor/prose-editor-lazy";
import { resultOf } from "@/components/shell/action-result";
import { kit } from "@/components/ui/kit";
import { emptyProse, type Prose } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import { storePictureAction } from "@/lib/reports/pictures/actions";
import { useDraft, useExamined } from "../../draft/draft-context";
import { useDraftPart } from "../../draft/use-draft-part";
import { useAimAtChapter } from "../../places/use-aim-at-chapter";
import { useLastValues } from "../use-last-values";
import { useProseFindings } from "./use-prose-findings";
import { WordsFinding } from "./words-finding";

type Props = {
  chapterId: string;
  label: string;
  heading?: string;
  placeholder?: string;
  handleRef?: React.Ref<ProseHandle>;
};

/**
 * One chapter's prose, connected to the draft: typing goes to the store, changes from elsewhere to the
 * editor.
 */
export function ProseField({ chapterId, label, heading, placeholder, handleRef }: Props) {
  const { draft, form, store, mayWrite } = useDraft();
  const path = `chapter.${chapterId}` as const;
  // As of the last examination, so that a keystroke in a table does not render the text with its live
  // figures.
  const { figures } = useExamined().content;
  const revision = useDraftPart(({ revisions }) => revisions[path] ?? 0);
  const aimed = useAimAtChapter(chapterId);
  const { findings, byKey } = useProseFindings(path);
  // The same object until a figure changes, so that typing does not render the numbers again.
  const lastYear = useLastValues();
  const tables = useMemo(
    () => ({ form, content: { ...emptyContent, figures }, lastYear }),
    [form, figures, lastYear],
  );
  const locked = draft.unlocked !== null && !draft.unlocked.includes(chapterId);
  const storePicture = useCallback(
    (file: File) => {
      const form = new FormData();
      form.set("reportId", draft.id);
      form.set("file", file);
      return resultOf(storePictureAction(form));
    },
    [draft.id],
  );
  return (
    <>
      {locked && mayWrite && <p className="mb-2 text-ink-2 text-sm">审核退回时没有开放这一章，不能修改。</p>}
      <ProseEditor
        kit={kit}
        label={label}
        chapterHeading={heading}
        placeholder={placeholder}
        // Read only with each revision: typed text comes from the editor itself, which already has it.
        value={store.read().content.chapters[chapterId] ?? emptyProse}
        revision={revision}
        readOnly={!mayWrite || locked}
        onChange={(prose: Prose, seen: number) =>
          store.change([{ path, value: prose }], "hand", { [path]: seen })
        }
        figures={tables}
        chapterId={chapterId}
        storePicture={storePicture}
        handleRef={handleRef}
        findings={findings}
        findingCard={(key) => {
          const finding = byKey.get(key);
          return finding && <WordsFinding finding={finding} />;
        }}
        {...aimed}
      />
    </>
  );
}
