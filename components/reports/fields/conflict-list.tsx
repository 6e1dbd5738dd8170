"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Form } from "@/lib/core/editions/form";
import { shownProse } from "@/lib/core/prose/live-figures";
import { type Prose, proseText } from "@/lib/core/prose/prose";
import { type FieldPath, type FieldValue, fieldOf, parsePath, type ReportContent } from "@/lib/core/report";
import type { Figure } from "@/lib/core/tables/figure";
import { resolveConflictAction } from "@/lib/reports/actions";
import type { Conflict } from "@/lib/reports/types";
import { useDraft, useDraftState } from "../draft/draft-context";
import { fieldLabel } from "./field-label";

/** Two texts of one field, side by side, until somebody chooses. Neither is lost: both stay in the history. */
export function ConflictList({ paths }: { paths: readonly FieldPath[] }) {
  const conflicts = useDraftState().conflicts.filter(({ path }) => paths.includes(path));
  if (conflicts.length === 0) return null;
  return (
    <div className="mb-6 grid gap-4">
      {conflicts.map((conflict) => (
        <ConflictChoice key={conflict.changeId} conflict={conflict} />
      ))}
    </div>
  );
}

function ConflictChoice({ conflict }: { conflict: Conflict }) {
  const { draft, form, store, mayWrite } = useDraft();
  const { content } = useDraftState();
  const [trouble, setTrouble] = useState<string>();

  async function settle(keep: "standing" | "setAside") {
    if (!(await store.flush())) return setTrouble("还有修改没有保存，请先处理页首的提示。");
    const { changeId, path } = conflict;
    const answer = await resultOf(
      resolveConflictAction({ reportId: draft.id, changeId, keep, seen: store.versionOf(path) }),
    );
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    const { value, version, settled } = answer.value;
    store.learn(path, value, version);
    if (settled) store.settled(changeId);
    else setTrouble("“现在的版本”刚刚又有人改过，上面已换成最新的。请再选一次。");
  }

  return (
    <Notice tone="warn" title={`“${fieldLabel(form, conflict.path)}”有两个版本，请选定一个`}>
      <p>有人同时改了这里，两个版本都已保存，没有互相覆盖。</p>
      <div className="mt-3 grid gap-3 text-ink sm:grid-cols-2">
        <Side title="现在的版本" value={fieldOf(content, conflict.path)} path={conflict.path}>
          {mayWrite && (
            <Button size="small" onClick={() => void settle("standing")}>
              保留现在的版本
            </Button>
          )}
        </Side>
        <Side
          title={`${conflict.author} ${conflict.at.toLocaleString("zh-CN", { hour12: false })}`}
          value={conflict.value}
          path={conflict.path}
        >
          {mayWrite && (
            <Button size="small" onClick={() => void settle("setAside")}>
              改用这个版本
            </Button>
          )}
        </Side>
      </div>
      {trouble && <p className="mt-2 text-err">{trouble}</p>}
    </Notice>
  );
}

function Side({
  title,
  value,
  path,
  children,
}: {
  title: string;
  value: FieldValue | undefined;
  path: FieldPath;
  children: React.ReactNode;
}) {
  const { form } = useDraft();
  const { content } = useDraftState();
  return (
    <div className="grid content-start gap-2 rounded-md border border-line-2 bg-paper p-3">
      <p className="text-ink-2 text-sm">{title}</p>
      <p className="max-h-60 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
        {plain(path, value, form, content) || "（空白）"}
      </p>
      <p>{children}</p>
    </div>
  );
}

function plain(path: FieldPath, value: FieldValue | undefined, form: Form, content: ReportContent): string {
  if (value === undefined) return "";
  switch (parsePath(path)?.kind) {
    case "chapter":
      return proseText(shownProse(value as Prose, form, content.figures));
    case "figure":
      return (value as Figure).typed ?? (value as Figure).value ?? "";
    default:
      return value as string;
  }
}
