"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useOutdated } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import type { Finding } from "@/lib/core/checks/engine/check";
import { isPublic } from "@/lib/core/document/table-notes";
import { explainFindingAction } from "@/lib/reports/actions";
import { useDraft } from "../draft/draft-context";

/** The clerk's words on a warning: read where they stand, written or changed in place. */
export function Explanation({ finding }: { finding: Finding }) {
  const { draft, store, explained, keepExplanation, mayWrite } = useDraft();
  const router = useRouter();
  const isOld = useOutdated();
  const words = explained.get(finding.key) ?? "";
  const [text, setText] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save(next: string) {
    setBusy(true);
    // The server compares with what it has: what waits here goes first.
    await store.flush();
    const versions = Object.fromEntries(finding.places.map(({ path }) => [path, store.versionOf(path)]));
    const answer = await resultOf(
      explainFindingAction({
        reportId: draft.id,
        findingKey: finding.key,
        text: next,
        seen: { versions, text: words },
      }),
    );
    setBusy(false);
    if (isOld(answer.ok ? [] : answer.refusals)) router.refresh();
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    keepExplanation(finding.key, next);
    setText(null);
    setTrouble(undefined);
  }

  if (text === null) return <Written words={words} onEdit={mayWrite ? () => setText(words) : undefined} />;
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save(text.trim());
      }}
    >
      <TextArea
        label="说明"
        hint={
          isPublic(finding)
            ? "写清数据为什么接不上。县级审核时会看到，报告公布时印在表下。"
            : "写清数据为什么是这样，县级审核时会看到。"
        }
        value={text}
        maxLength={1000}
        error={trouble}
        onChange={(event) => setText(event.target.value)}
        autoFocus
      />
      <p className="flex gap-2">
        <Button type="submit" size="small" look="primary" disabled={busy || text.trim() === words}>
          {busy ? "正在保存…" : "保存说明"}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          取消
        </Button>
      </p>
    </form>
  );
}

function Written({ words, onEdit }: { words: string; onEdit: (() => void) | undefined }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {words ? (
        <span className="[overflow-wrap:anywhere]">说明：{words}</span>
      ) : (
        <span className="text-warn">须写明原因后才能报送。</span>
      )}
      {onEdit && (
        <Button size="small" onClick={onEdit}>
          {words ? "修改说明" : "写说明"}
        </Button>
      )}
    </p>
  );
}
