"use client";
import { Archive } from "lucide-react";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { TextArea } from "@/components/ui/field";
import type { ArchiveRow } from "@/lib/publications/archive/types";
import { ArchiveDialog } from "./archive-dialog";
import { ArchiveRows } from "./archive-rows";
import { useArchiving } from "./use-archiving";

/** The county's older reports to archive: viewed, selected, and published together. */
export function ArchiveForm({ rows, more }: { rows: readonly ArchiveRow[]; more: number }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const reason = useTypedWords<string>("archive reason", "");
  const { archive, progress, refusals, outcomes } = useArchiving();
  const open = rows.filter(({ ownWork }) => ownWork === undefined);
  const picked = open.filter(({ reportId }) => chosen.has(reportId));
  const wrong = picked.filter(({ findings }) => findings.error > 0).length;
  const choose = (some: readonly ArchiveRow[]) => setChosen(new Set(some.map(({ reportId }) => reportId)));
  if (rows.length === 0)
    return (
      <>
        <Result outcomes={outcomes} />
        <Empty icon={Archive} title="没有等待存档的历年年报">
          在“批量导入”里导入历年年报时选择“按原样录入”，导入的报告会列在这里，核对后一起公布。
        </Empty>
      </>
    );
  return (
    <div className="grid gap-4">
      <Result outcomes={outcomes} />
      <Choices {...{ open, choose }} />
      <ArchiveRows
        {...{ rows, chosen, outcomes }}
        onChange={(reportId, on) => {
          const next = new Set(chosen);
          if (on) next.add(reportId);
          else next.delete(reportId);
          setChosen(next);
        }}
      />
      {more > 0 && <p className="text-ink-2">另有 {more} 份，办完这些后列出。</p>}
      <TextArea
        label="保留原件错误的理由"
        hint={`选中的报告${wrong > 0 ? `有 ${wrong} 份` : "如"}有与填报规则不符的错误，须写明理由才能按原样公布；公开页会写明每一处和这条理由。`}
        maxLength={1000}
        value={reason.value}
        onChange={({ target }) => reason.set(target.value)}
      />
      <Refusals refusals={refusals} />
      <Submit
        picked={picked}
        reason={reason.value.trim()}
        progress={progress}
        onArchive={async () => {
          if (await archive(picked, reason.value.trim())) reason.saved();
          setChosen(new Set());
        }}
      />
    </div>
  );
}

type SubmitProps = {
  picked: readonly ArchiveRow[];
  reason: string;
  progress: { done: number; of: number } | null;
  onArchive: () => void;
};

function Submit({ picked, reason, progress, onArchive }: SubmitProps) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      {progress && (
        <span role="status" className="text-ink-2 text-sm tabular-nums">
          已办 {progress.done} / {progress.of}
        </span>
      )}
      {picked.length === 0 && !progress && (
        <span className="text-ink-2 text-sm">先在上面的表里选择要公布的报告。</span>
      )}
      <ArchiveDialog rows={picked} reason={reason} busy={progress !== null} onArchive={onArchive} />
    </div>
  );
}

function Choices({
  open,
  choose,
}: {
  open: readonly ArchiveRow[];
  choose: (some: readonly ArchiveRow[]) => void;
}) {
  const clean = open.filter(({ doubtful, findings }) => doubtful + findings.error === 0);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" onClick={() => choose(clean)}>
        选没有错误的 {clean.length} 份
      </Button>
      <Button size="small" onClick={() => choose(open)}>
        全选 {open.length} 份
      </Button>
      <Button size="small" variant="quiet" onClick={() => choose([])}>
        清除选择
      </Button>
    </div>
  );
}

function Result({ outcomes }: { outcomes: ReadonlyMap<string, string | null> }) {
  if (outcomes.size === 0) return null;
  const left = [...outcomes.values()].filter((message) => message !== null).length;
  return (
    <p role="status" className="font-medium text-ok">
      已存档公布 {outcomes.size - left} 份{left > 0 && `，${left} 份没有公布，原因写在各行`}。
    </p>
  );
}
