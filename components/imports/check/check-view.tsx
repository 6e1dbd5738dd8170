import { FileDown, Trash2 } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { saveText } from "@/components/ui/save-file";
import type { CheckGiven } from "../reading/worker/messages";
import type { CheckReader } from "./check-reader";
import { FilesTable } from "./files-table";
import { findingsCsv } from "./findings-csv";
import { GiveReports } from "./give-reports";
import { ReportView } from "./report/report-view";
import { type CheckedFile, useCheckedFiles } from "./use-checked-files";

type Props = { reader: CheckReader; rules: string };

/** Checks reports: a single one is shown directly, several as a table from which each can be opened. */
export function CheckView({ reader, rules }: Props) {
  const { files, add, check, clear } = useCheckedFiles(reader);
  const [open, setOpen] = useState<number | null>(null);
  const shown = files.find(({ id }) => id === open) ?? null;

  function take(given: readonly CheckGiven[]) {
    const ids = add(given);
    setOpen(files.length === 0 && ids.length === 1 ? (ids[0] ?? null) : null);
  }

  return (
    <div className="grid grid-cols-1 gap-6">
      <GiveReports reader={reader} small={files.length > 0} onTake={take} />
      <Progress files={files} />
      {files.length > 0 && (
        <p className="flex flex-wrap gap-2 print:hidden">
          <Button onClick={() => saveText("体检结果.csv", "text/csv", findingsCsv(files))}>
            <Icon of={FileDown} size={16} />
            下载结果（CSV）
          </Button>
          <Button
            onClick={() => {
              setOpen(null);
              clear();
            }}
          >
            <Icon of={Trash2} size={16} />
            全部清除
          </Button>
        </p>
      )}
      {files.length > 1 && <FilesTable files={files} open={open} onOpen={setOpen} />}
      {shown && (
        <Opened key={shown.id} file={shown} rules={rules} onKnown={(known) => check(shown.id, known)} />
      )}
    </div>
  );
}

type OpenedProps = { file: CheckedFile; rules: string; onKnown: (known: CheckedFile["known"]) => void };

function Opened({ file: { name, known, state }, rules, onKnown }: OpenedProps) {
  switch (state.kind) {
    case "waiting":
      return null;
    case "refused":
      return (
        <Notice tone="err" title={`“${name}”没有读出来`}>
          {state.message}
        </Notice>
      );
    case "checked":
      return <ReportView name={name} report={state.report} known={known} rules={rules} onKnown={onKnown} />;
  }
}

/** The progress, for screen readers too. */
function Progress({ files }: { files: readonly CheckedFile[] }) {
  const waiting = files.filter(({ state }) => state.kind === "waiting").length;
  return (
    <p role="status" className="text-ink-2 empty:hidden print:hidden">
      {waiting > 0 &&
        `正在体检……${files.length > 1 ? `已完成 ${files.length - waiting}/${files.length} 份` : ""}`}
    </p>
  );
}
