"use client";
import { useRouter } from "next/navigation";
import { Explanation } from "@/components/findings/explanation/explanation";
import { resultOf } from "@/components/shell/action-result";
import { useDecisionWords, useOutdated } from "@/components/shell/decisions";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Finding } from "@/lib/core/checks/engine/check";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { isPublic } from "@/lib/core/document/tables/table-notes";
import { explanationsOf } from "@/lib/core/workflow/explanation";
import { explainFindingAction } from "@/lib/reports/actions";
import type { LoadedDraft } from "@/lib/reports/loaders";
import { useDraft, useFindings, useShownCounty } from "../draft/draft-context";

type Props = { finding: Finding; onWritten?: () => void };

/**
 * The explanation of a warning, stored with the draft: for the same warning in several places, with each of
 * them.
 */
export function DraftExplanation({ finding, onWritten }: Props) {
  const { draft, store, explained, explanations, keepExplanation, mayWrite } = useDraft();
  const router = useRouter();
  const isOld = useOutdated();
  const findings = useFindings();
  const { sums } = useShownCounty();
  const [unsaved, setUnsaved] = useDecisionWords<string | null>(`explanation ${finding.key}`, null);
  // Wherever it is edited, it applies to all places with the same finding.
  const { keys, places } = mergeRepeats(findings).find((each) => each.keys.includes(finding.key)) ?? {
    keys: [finding.key],
    places: finding.places,
  };
  const written = [...explained].map(([findingKey, text]) => ({ findingKey, text }));
  const words = explanationsOf(findings, written).get(finding.key)?.text ?? "";

  async function save(text: string) {
    // The server compares with its own data, so waiting changes are saved first.
    await store.flush();
    const versions = Object.fromEntries(places.map(({ path }) => [path, store.versionOf(path)]));
    for (const findingKey of keys) {
      const seen = { versions, text: explained.get(findingKey) ?? "" };
      const answer = await resultOf(explainFindingAction({ reportId: draft.id, findingKey, text, seen }));
      if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
      if (!answer.ok) return answer.refusals.map(({ message }) => message).join(" ");
      keepExplanation(findingKey, text);
    }
    // Whoever confirmed it is shown with the time, which the server has.
    if (finding.confirmation) router.refresh();
  }

  return (
    <Explanation
      of={finding.message}
      words={words}
      confirmation={finding.confirmation}
      by={finding.confirmation && writtenBy(explanations, keys, words)}
      hint={
        isPublic(finding, { followsSums: sums !== undefined })
          ? `写清数据为什么${finding.group === "lastYear" ? "接不上" : "是这样"}。审核时会看到，报告公布时印在表下。`
          : "写清数据为什么是这样，审核时会看到。"
      }
      onSave={mayWrite ? save : undefined}
      unsaved={unsaved}
      onUnsaved={setUnsaved}
      onWritten={onWritten}
    />
  );
}

/** Who wrote these words, and when, as far as the page was loaded with them. */
function writtenBy(
  explanations: LoadedDraft["explanations"],
  keys: readonly string[],
  words: string,
): string | undefined {
  const own = explanations.find(({ findingKey, text }) => keys.includes(findingKey) && text === words);
  return own && `${own.author} ${beijingTime(own.at)}`;
}
