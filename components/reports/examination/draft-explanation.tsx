"use client";
import { useRouter } from "next/navigation";
import { Explanation } from "@/components/findings/explanation";
import { resultOf } from "@/components/shell/action-result";
import { useOutdated } from "@/components/shell/decisions";
import type { Finding } from "@/lib/core/checks/engine/check";
import { isPublic } from "@/lib/core/document/table-notes";
import { explainFindingAction } from "@/lib/reports/actions";
import { useDraft } from "../draft/draft-context";

/** The explanation of a warning, kept with the draft. */
export function DraftExplanation({ finding }: { finding: Finding }) {
  const { draft, store, explained, keepExplanation, mayWrite } = useDraft();
  const router = useRouter();
  const isOld = useOutdated();
  const words = explained.get(finding.key) ?? "";

  async function save(text: string) {
    // The server compares with what it has: what waits here goes first.
    await store.flush();
    const versions = Object.fromEntries(finding.places.map(({ path }) => [path, store.versionOf(path)]));
    const answer = await resultOf(
      explainFindingAction({
        reportId: draft.id,
        findingKey: finding.key,
        text,
        seen: { versions, text: words },
      }),
    );
    if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
    if (!answer.ok) return answer.refusals.map(({ message }) => message).join(" ");
    keepExplanation(finding.key, text);
  }

  return (
    <Explanation
      words={words}
      hint={
        isPublic(finding)
          ? "写清数据为什么接不上。县级审核时会看到，报告公布时印在表下。"
          : "写清数据为什么是这样，县级审核时会看到。"
      }
      onSave={mayWrite ? save : undefined}
    />
  );
}
