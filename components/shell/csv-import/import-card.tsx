"use client";
import { FileDown, FileUp } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { notReadyYet, useReady } from "@/components/ui/use-ready";
import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import { Refusals } from "../refusals";

type Props<Checked, Imported> = {
  title: string;
  /** A description of the columns. */
  children: React.ReactNode;
  /** Saves an empty list on the reader's computer. */
  saveTemplate: () => Promise<void>;
  /** An Excel file as CSV. */
  sheetAsCsv: (file: File) => Promise<Result<File>>;
  check: (file: File) => Promise<Result<Checked[]>>;
  preview: (checked: Checked[]) => React.ReactNode;
  carryOut: (file: File) => Promise<Result<Imported>>;
  outcome: (imported: Imported) => React.ReactNode;
};

type Stage<Checked, Imported> =
  | { at: "choosing"; refusals: Refusal[] }
  | { at: "checked"; file: File; checked: Checked[] }
  | { at: "imported"; imported: Imported };

/** Imports a CSV or Excel file: chosen, validated as a whole, previewed, and then carried out. */
export function ImportCard<Checked, Imported>(props: Props<Checked, Imported>) {
  const { title, children, saveTemplate, preview, outcome } = props;
  const { stage, busy, choose, confirm, startAgain } = useImport(props);
  const ready = useReady();

  return (
    <Card className="grid gap-4">
      <div>
        <CardTitle>{title}</CardTitle>
        <div className="text-ink-2">{children}</div>
        <TemplateButton save={saveTemplate} />
      </div>
      {stage.at === "choosing" && (
        <>
          <FileInput disabled={!ready} busy={busy} onChange={choose} />
          <p role="status" className="text-ink-3 text-sm empty:hidden">
            {busy && "正在检查…"}
          </p>
          <Refusals
            title={`文件有 ${stage.refusals.length} 处问题，没有导入任何内容`}
            refusals={stage.refusals}
          />
        </>
      )}
      {stage.at === "checked" && (
        <>
          <p role="status" className="text-ink-3 text-sm empty:hidden">
            {busy && "正在导入，请不要关闭本页…"}
          </p>
          <Confirmation
            count={stage.checked.length}
            busy={busy}
            onConfirm={() => confirm(stage.file)}
            onBack={startAgain}
          />
          {preview(stage.checked)}
        </>
      )}
      {stage.at === "imported" && (
        <>
          {outcome(stage.imported)}
          <div>
            <Button onClick={startAgain}>再导入一个文件</Button>
          </div>
        </>
      )}
    </Card>
  );
}

/** The reader of workbooks is a script of its own, fetched when it is needed. */
const unread = () =>
  refused(
    "unread",
    "读 Excel 文件的程序没有取到，没有导入任何内容。请检查网络后再选一次；系统刚更新过的，请先刷新页面。",
  );

const oldWorkbook = (name: string) =>
  refused(
    "oldWorkbook",
    `“${name}”是旧的表格格式，这里不读。请用 Excel 或 WPS 打开，另存为 .xlsx，再选另存的文件。`,
  );

function TemplateButton({ save }: { save: () => Promise<void> }) {
  const [missed, setMissed] = useState(false);
  const take = () =>
    save().then(
      () => setMissed(false),
      () => setMissed(true),
    );
  return (
    <>
      <Button variant="quiet" className="-ml-4" onClick={take}>
        <FileDown aria-hidden size={18} />
        下载 Excel 模板
      </Button>
      <p role="alert" className="text-err text-sm empty:hidden">
        {missed && "模板没有取到，请检查网络后再点一次；系统刚更新过的，请先刷新页面。"}
      </p>
    </>
  );
}

function useImport<Checked, Imported>({ sheetAsCsv, check, carryOut }: Props<Checked, Imported>) {
  const [stage, setStage] = useState<Stage<Checked, Imported>>({ at: "choosing", refusals: [] });
  const [busy, setBusy] = useState(false);

  const listIn = async (file: File) => {
    if (/\.(?:xls|et)$/i.test(file.name)) return oldWorkbook(file.name);
    return /\.xlsx$/i.test(file.name) ? sheetAsCsv(file).catch(unread) : done(file);
  };
  const choose = async (event: React.ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    // So that the same file can be chosen again after it is corrected.
    event.target.value = "";
    if (!chosen) return;
    setBusy(true);
    const file = await listIn(chosen);
    const answer = file.ok ? await check(file.value) : file;
    setBusy(false);
    if (file.ok && answer.ok) setStage({ at: "checked", file: file.value, checked: answer.value });
    else if (!answer.ok) setStage({ at: "choosing", refusals: answer.refusals });
  };
  const confirm = async (file: File) => {
    setBusy(true);
    const answer = await carryOut(file);
    setBusy(false);
    if (answer.ok) setStage({ at: "imported", imported: answer.value });
    else setStage({ at: "choosing", refusals: answer.refusals });
  };

  return { stage, busy, choose, confirm, startAgain: () => setStage({ at: "choosing", refusals: [] }) };
}

type FileInputProps = {
  disabled: boolean;
  /** Takes no other file, but keeps the focus, which a disabled field loses. */
  busy: boolean;
  onChange: React.ChangeEventHandler<HTMLInputElement>;
};

function FileInput({ disabled, busy, onChange }: FileInputProps) {
  return (
    <div>
      <label
        title={disabled ? notReadyYet : undefined}
        className="inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-line-2 bg-paper px-4 focus-within:outline-3 focus-within:outline-focus hover:border-ink-3 has-disabled:cursor-not-allowed has-disabled:bg-canvas has-disabled:text-ink-3 has-aria-disabled:cursor-not-allowed has-aria-disabled:bg-canvas has-aria-disabled:text-ink-3"
      >
        <FileUp aria-hidden size={18} />
        选择 CSV 或 Excel 文件
        <input
          type="file"
          accept=".csv,.xlsx,text/csv"
          disabled={disabled}
          aria-disabled={busy || undefined}
          onClick={(event) => busy && event.preventDefault()}
          onChange={onChange}
          className="sr-only"
        />
      </label>
    </div>
  );
}

type ConfirmationProps = { count: number; busy: boolean; onConfirm: () => void; onBack: () => void };

function Confirmation({ count, busy, onConfirm, onBack }: ConfirmationProps) {
  return (
    <div className="flex flex-wrap gap-3">
      <Button variant="primary" busy={busy} onClick={onConfirm}>
        <FileUp aria-hidden size={18} />
        确认导入 {count} 个
      </Button>
      <Button busy={busy} onClick={onBack}>
        换一个文件
      </Button>
    </div>
  );
}
