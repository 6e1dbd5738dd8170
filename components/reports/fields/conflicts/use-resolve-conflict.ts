import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { resolveConflictAction } from "@/lib/reports/actions";
import type { Conflict } from "@/lib/reports/types";
import { useDraft } from "../../draft/draft-context";

/** Resolves a conflict, with the error of a failed attempt. */
export function useResolveConflict({ changeId, path }: Conflict) {
  const { draft, store } = useDraft();
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();

  async function settle(keep: "current" | "setAside") {
    if (!(await store.flush())) return setTrouble("还有修改没有保存，请先处理页面上的提示。");
    const answer = await resultOf(
      resolveConflictAction({ reportId: draft.id, changeId, keep, seen: store.versionOf(path) }),
    );
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    const { value, version, settled } = answer.value;
    store.learn(path, value, version);
    if (settled) {
      store.settled(changeId);
      if (store.read().moreConflicts > 0) router.refresh();
    } else setTrouble("“现在的版本”刚刚又有人改过，上面已换成最新的。请再选一次。");
  }

  return { settle, trouble };
}
