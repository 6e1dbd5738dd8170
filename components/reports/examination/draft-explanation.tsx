"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Explanation } from "@/components/findings/explanation/explanation";
import type { SaveFailure } from "@/components/findings/explanation/use-autosave";
import { useDecisionWords, useOutdated } from "@/components/shell/decisions";
import { postAlone } from "@/components/shell/transport/post-alone";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Finding } from "@/lib/core/checks/engine/check";
import { mergeRepeats } from "@/lib/core/checks/engine/findings/merge-repeats";
import { isPublic } from "@/lib/core/document/tables/table-notes";
import { isPassing, type Refusal } from "@/lib/core/refusal";
import { explanationsOf } from "@/lib/core/workflow/explanation";
import type { LoadedDraft } from "@/lib/reports/loaders";
import { useDraft, useFindings, useShownCounty } from "../draft/draft-context";

const failureOf = (refusals: readonly Refusal[]): SaveFailure => ({
  message: refusals.map(({ message }) => message).join(" "),
  passes: refusals.every(({ code }) => isPassing(code)),
});

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

  const unanswered = useRef<string[]>([]);

  async function save(text: string): Promise<SaveFailure | undefined> {
    // The server compares with its own data, so waiting changes are saved first.
    await store.flush();
    const versions = Object.fromEntries(places.map(({ path }) => [path, store.versionOf(path)]));
    for (const findingKey of keys) {
      const seen = { versions, text: explained.get(findingKey) ?? "" };
      const answer = await postAlone(`/desk/reports/${draft.id}/explanations`, {
        ...{ findingKey, text, seen },
        unanswered: unanswered.current,
      });
      if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
      if (!answer.ok) {
        if (answer.refusals.some(({ code }) => isPassing(code))) unanswered.current.push(text);
        unanswered.current = unanswered.current.slice(-20);
        return failureOf(answer.refusals);
      }
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
