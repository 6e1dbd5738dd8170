"use client";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { isReady } from "@/lib/core/workflow/unready";
import { undoReplacementAction } from "@/lib/reports/history/actions";
import { useDraft } from "../draft/draft-context";
import { useUnready } from "../draft/use-unready";
import { StepLink, useStepId } from "../places/step-link";
import { RepairNotice } from "../repairs/repair-notice";
import { useGoneAfterEdit } from "../repairs/use-gone-after-edit";

/** A step that is offered; `ifReady`: only while nothing is in the way of 提请审签. */
type Onward = { step: string; words: string; ifReady?: boolean };
type ReplacementNotice = { batchId: string; message: string; next?: Onward };

type Replacements = {
  /** Reports what one action replaced, with an undo button. */
  notify: (notice: ReplacementNotice) => void;
  /** Undoes a replacement, also one of an earlier visit. @returns an error message, if any */
  undo: (batchId: string) => Promise<string | undefined>;
};

const ReplacementContext = createContext<Replacements | null>(null);

/** Provides the undo of replacements: by the server's history, so that it survives leaving the page. */
export function ReplacementProvider({ children }: { children: React.ReactNode }) {
  const { draft, store } = useDraft();
  const [notice, setNotice] = useState<(ReplacementNotice & { tone: "ok" | "warn" }) | null>(null);

  useGoneAfterEdit(notice, () => setNotice(null));
  // In another step it would cover what it is not about; “历史” undoes it from there.
  const step = useStepId();
  const [shownIn, setShownIn] = useState(step);
  if (shownIn !== step) {
    setShownIn(step);
    setNotice(null);
  }

  const undo = useCallback(
    async (batchId: string) => {
      if (!(await store.flush())) return "还有修改没有保存，请先处理页面上的提示，再撤销。";
      const answer = await resultOf(undoReplacementAction({ reportId: draft.id, batchId }));
      if (!answer.ok) return answer.refusals.map(({ message }) => message).join(" ");
      for (const { path, value, version } of answer.value) store.learn(path, value, version);
    },
    [draft.id, store],
  );
  const notify = useCallback((next: ReplacementNotice) => setNotice({ ...next, tone: "ok" }), []);
  const value = useMemo(() => ({ notify, undo }), [notify, undo]);

  async function takeBack({ batchId }: ReplacementNotice) {
    const trouble = await undo(batchId);
    setNotice({
      batchId: "",
      message: trouble ?? "已撤销，恢复原样",
      tone: trouble === undefined ? "ok" : "warn",
    });
  }

  return (
    <ReplacementContext value={value}>
      {children}
      <RepairNotice
        notice={notice && { ...notice, applied: notice.batchId === "" ? null : notice }}
        onward={notice?.next && <OnwardLink next={notice.next} onLeave={() => setNotice(null)} />}
        onUndo={() => notice && void takeBack(notice)}
        onDismiss={() => setNotice(null)}
      />
    </ReplacementContext>
  );
}

function OnwardLink({ next, onLeave }: { next: Onward; onLeave: () => void }) {
  const unready = useUnready();
  if (next.ifReady && !isReady(unready)) return null;
  return (
    <Button asChild size="small">
      <StepLink step={next.step} onClick={onLeave}>
        {next.words}
      </StepLink>
    </Button>
  );
}

export function useReplacements(): Replacements {
  const value = useContext(ReplacementContext);
  if (!value) throw new Error("useReplacements is for the steps of a draft.");
  return value;
}
