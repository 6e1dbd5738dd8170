"use client";
import { createContext, useCallback, useContext, useMemo, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { undoReplacementAction } from "@/lib/reports/history/actions";
import { useDraft } from "../draft/draft-context";
import { StepLink } from "../places/step-link";
import { RepairNotice } from "../repairs/repair-notice";
import { useGoneAfterEdit } from "../repairs/use-gone-after-edit";

type Told = { batchId: string; message: string; next?: { step: string; words: string } };

type Replacements = {
  /** Says what one action replaced, with the way back. */
  tell: (told: Told) => void;
  /** Takes a replacement back, also one of an earlier visit; answers what went wrong, if anything did. */
  undo: (batchId: string) => Promise<string | undefined>;
};

const ReplacementContext = createContext<Replacements | null>(null);

/** Knows what was replaced as a whole, and takes it back: by the server's history, so that leaving the page loses no way back. */
export function ReplacementProvider({ children }: { children: React.ReactNode }) {
  const { draft, store } = useDraft();
  const [told, setTold] = useState<(Told & { tone: "ok" | "warn" }) | null>(null);

  useGoneAfterEdit(told, () => setTold(null));

  const undo = useCallback(
    async (batchId: string) => {
      if (!(await store.flush())) return "还有修改没有保存，请先处理页面上的提示，再撤销。";
      const answer = await resultOf(undoReplacementAction({ reportId: draft.id, batchId }));
      if (!answer.ok) return answer.refusals.map(({ message }) => message).join(" ");
      for (const { path, value, version } of answer.value) store.learn(path, value, version);
    },
    [draft.id, store],
  );
  const tell = useCallback((next: Told) => setTold({ ...next, tone: "ok" }), []);
  const value = useMemo(() => ({ tell, undo }), [tell, undo]);

  async function takeBack({ batchId }: Told) {
    const trouble = await undo(batchId);
    setTold({
      batchId: "",
      message: trouble ?? "已撤销，恢复原样",
      tone: trouble === undefined ? "ok" : "warn",
    });
  }

  return (
    <ReplacementContext value={value}>
      {children}
      <RepairNotice
        said={told && { ...told, applied: told.batchId === "" ? null : told }}
        onward={
          told?.next && (
            <Button asChild size="small">
              <StepLink step={told.next.step} onClick={() => setTold(null)}>
                {told.next.words}
              </StepLink>
            </Button>
          )
        }
        onUndo={() => told && void takeBack(told)}
        onDismiss={() => setTold(null)}
      />
    </ReplacementContext>
  );
}

export function useReplacements(): Replacements {
  const value = useContext(ReplacementContext);
  if (!value) throw new Error("useReplacements is for the steps of a draft.");
  return value;
}
