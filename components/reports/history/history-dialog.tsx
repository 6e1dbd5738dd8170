"use client";
import { History as HistoryIcon } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FieldPath } from "@/lib/core/report";
import { readHistoryAction } from "@/lib/reports/history/actions";
import type { FieldHistory } from "@/lib/reports/history/loaders";
import { useDraft } from "../draft/draft-context";
import { fieldLabel } from "../words/field-label";
import { groupedHistory } from "./grouped-history";
import { HistoryItem } from "./history-item";
import { ReplacementList } from "./replacement-list";

type Props = {
  paths: readonly FieldPath[];
  label?: string;
  /** The field to show first, when the dialog is opened; all of them without one. */
  first?: () => FieldPath | undefined;
};

/**
 * The history of these fields: who changed what, when and by what means; any text can be restored as a new
 * change.
 */
export function HistoryDialog({ paths, label = "历史", first }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={label}
      description={`${whatItIs}在格里或栏里按 Shift+F2，直接看那一处的历史。`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" variant="quiet">
          <HistoryIcon aria-hidden size={16} /> {label}
        </Button>
      }
    >
      {open && <HistoryOf paths={paths} first={first?.()} />}
    </Dialog>
  );
}

const whatItIs = "每次修改的时间、人和内容。恢复是一次新的修改，不会删掉历史。";

type PlaceProps = {
  /** Null while it is closed. */
  path: FieldPath | null;
  onClose: () => void;
  returnFocus: () => void;
};

/** The history of one field, opened at the field itself. */
export function PlaceHistory({ path, onClose, returnFocus }: PlaceProps) {
  const { form } = useDraft();
  return (
    <Dialog
      title={path ? `历史：${fieldLabel(form, path)}` : "历史"}
      description={whatItIs}
      open={path !== null}
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
    >
      {path && <HistoryOf paths={[path]} />}
    </Dialog>
  );
}

function HistoryOf({ paths, first = "" }: { paths: readonly FieldPath[]; first?: FieldPath | "" }) {
  const { draft, form, store } = useDraft();
  const [only, setOnly] = useState<string>(first);
  const [history, setHistory] = useState<FieldHistory | null>(null);
  const [trouble, setTrouble] = useState<string>();

  async function read(field: string, before?: string) {
    // Unsaved typing is part of it, too.
    await store.flush();
    const wanted = field === "" ? [...paths] : [field as FieldPath];
    const answer = await resultOf(readHistoryAction({ reportId: draft.id, paths: wanted, before }));
    if (!answer.ok) return setTrouble(answer.refusals.map(({ message }) => message).join(" "));
    setTrouble(undefined);
    setHistory((now) => ({
      ...answer.value,
      entries: before && now ? [...now.entries, ...answer.value.entries] : answer.value.entries,
    }));
  }
  const readFirst = useEffectEvent(() => void read(only));
  useEffect(() => readFirst(), []);

  const entries = groupedHistory(history?.entries ?? []);
  return (
    <div className="grid gap-4">
      {paths.length > 1 && (
        <SelectField
          label="看哪一项"
          value={only}
          onChange={({ target }) => {
            setOnly(target.value);
            void read(target.value);
          }}
        >
          <option value="">这一步的全部</option>
          {paths.map((path) => (
            <option key={path} value={path}>
              {fieldLabel(form, path)}
            </option>
          ))}
        </SelectField>
      )}
      {trouble && <Notice tone="err">{trouble}</Notice>}
      {!history && !trouble && <p className="text-ink-2">正在读取…</p>}
      {history && <ReplacementList replacements={history.replacements} onUndone={() => void read(only)} />}
      {history && entries.length === 0 && <p className="text-ink-2">还没有改动。</p>}
      <ol className="grid gap-3">
        {entries.map((entry) => (
          <HistoryItem key={entry.changeId} entry={entry} onRestored={() => void read(only)} />
        ))}
      </ol>
      {history?.hasOlder && (
        <p>
          <Button size="small" onClick={() => void read(only, history.entries.at(-1)?.changeId)}>
            更早的
          </Button>
        </p>
      )}
    </div>
  );
}
