"use client";
import { FileDown, FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { reachable } from "@/components/ui/reachable";
import { saveFile } from "@/components/ui/save-file";
import type { Form } from "@/lib/core/editions/form";
import { cellLabel } from "@/lib/core/tables/cell-label";
import type { Figure } from "@/lib/core/tables/figure";
import type { CellId } from "@/lib/core/tables/table";
import { fileFormats } from "@/lib/exports/file-formats";
import type { TemplateOf } from "@/lib/exports/xlsx/template-layout";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import type { FilledTemplate } from "@/lib/imports/read/template/read-template";

type Props = {
  of: TemplateOf;
  /** The figures at the time the file is created. */
  figures: () => Readonly<Record<CellId, Figure>>;
  /** Last year's figures by cell; null if there is no such report. */
  lastYear: Readonly<Record<CellId, string | null>> | null;
  onFill: (filled: readonly { cellId: CellId; text: string }[]) => void;
  /** Called when another file is chosen: earlier messages no longer apply. */
  onTry?: () => void;
};

/** The result of an upload: no message, a refused file, or one with faults in its cells. */
type Outcome =
  | { kind: "none" }
  | { kind: "busy" }
  | { kind: "refused"; message: string }
  | ({ kind: "faulty" } & FilledTemplate);

/**
 * The table as a file to be filled in elsewhere and uploaded again. Everything is read in the browser; a file
 * with any fault changes nothing. The spreadsheet library is loaded on first use.
 */
export function TemplateTools({ of, figures, lastYear, onFill, onTry }: Props) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const name = `${of.unit.name}${of.form.year}年-${of.table.title}`;

  async function attempt(work: () => Promise<Outcome>) {
    setOutcome({ kind: "busy" });
    setOutcome(
      await work().catch((error) => ({
        kind: "refused" as const,
        message:
          error instanceof RefusedDocument
            ? error.message
            : "没有成功，草稿没有变动。请检查网络后重试；系统刚更新过的，请先刷新页面。",
      })),
    );
  }

  const download = () =>
    attempt(async () => {
      await save(`${name}-填报表`, { ...of, figures: figures(), lastYear });
      return { kind: "none" };
    });

  const upload = (file: File) =>
    attempt(async () => {
      onTry?.();
      const { readTemplate } = await import("@/lib/imports/read/template/read-template");
      const filled = await readTemplate(file, of);
      if (filled.faults.length > 0) return { kind: "faulty", ...filled };
      onFill(Object.entries(filled.figures).map(([cellId, { value }]) => ({ cellId, text: value ?? "" })));
      return { kind: "none" };
    });

  return (
    <div className="mt-4 grid gap-3 border-line border-t pt-4">
      <FileButtons
        busy={outcome.kind === "busy"}
        title={of.table.title}
        withLastYear={lastYear !== null}
        onDownload={download}
        onUpload={upload}
      />
      {outcome.kind === "refused" && (
        <Notice tone="err" title="没有写入草稿">
          <p>{outcome.message}</p>
        </Notice>
      )}
      {outcome.kind === "faulty" && (
        <Faults
          form={of.form}
          faults={outcome.faults}
          onSave={() => save(`${name}-需要改正`, { ...of, lastYear, ...outcome })}
        />
      )}
    </div>
  );
}

type FileButtonsProps = {
  busy: boolean;
  title: string;
  withLastYear: boolean;
  onDownload: () => void;
  onUpload: (file: File) => void;
};

function FileButtons({ busy, title, withLastYear, onDownload, onUpload }: FileButtonsProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" busy={busy} onClick={onDownload}>
        <FileDown aria-hidden size={16} />
        下载填报表（Excel）
      </Button>
      <Button size="small" busy={busy} onClick={() => chooser.current?.click()}>
        <FileUp aria-hidden size={16} />
        上传填好的表
      </Button>
      <span className="text-ink-2 text-sm">
        {withLastYear ? "附上年数据。" : ""}可发给业务人员填好后传回；有一处错误就不写入草稿。
      </span>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={`${title} 上传填好的表`}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) onUpload(file);
        }}
      />
    </div>
  );
}

/** Writes the table and lets the browser save it. */
async function save(
  name: string,
  {
    faults = [],
    ...template
  }: TemplateOf & Pick<Props, "lastYear"> & Pick<FilledTemplate, "figures"> & Partial<FilledTemplate>,
): Promise<void> {
  const { writeTemplate } = await import("@/lib/exports/xlsx/write-template");
  const byCell = new Map(faults.map(({ cellId, message }) => [cellId, message]));
  const bytes = await writeTemplate({ ...template, faults: byCell, at: new Date() });
  const { mime, ending } = fileFormats.xlsx;
  saveFile(`${name}.${ending}`, new Blob([new Uint8Array(bytes)], { type: mime }));
}

type FaultsProps = { form: Form; faults: FilledTemplate["faults"]; onSave: () => void };

/** Each fault with its address in the file and its labels. */
function Faults({ form, faults, onSave }: FaultsProps) {
  const called = (cellId: CellId) => {
    const cell = form.cells.get(cellId);
    return cell ? `（${cellLabel(cell)}）` : "";
  };
  return (
    <Notice tone="err" title={`没有写入草稿：表里有 ${faults.length} 处要改`}>
      <section {...reachable} aria-label="要改的各处" className="my-2 max-h-64 overflow-y-auto">
        <ul className="list-disc pl-5 text-sm">
          {faults.map(({ cellId, place, message }) => (
            <li key={cellId}>
              {place}
              {called(cellId)}：{message}
            </li>
          ))}
        </ul>
      </section>
      <Button size="small" onClick={onSave}>
        下载标出问题的表
      </Button>
    </Notice>
  );
}
