"use client";
import { Download } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { fetchFile } from "@/components/ui/fetch-file";
import { saveFile } from "@/components/ui/save-file";
import { fileFormats, type PrintFormat, printFormats } from "@/lib/exports/file-formats";
import { useDraft } from "../draft/draft-context";

/**
 * Downloads of the draft for people in the township who read and sign it on paper, at any time, with or
 * without errors.
 */
export function DraftPrintLinks() {
  const { draft, store, mayWrite } = useDraft();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState("");
  // After publication it is no draft: the public page has the official files.
  if (draft.state === "published") return null;

  /** Unsaved typing must be in the file, so it is saved first. The draft stays open if there is no file. */
  async function download(format: PrintFormat) {
    setBusy(true);
    setRefusal("");
    const saved = await store.flush();
    const fetched = saved ? await fetchFile(`/desk/reports/${draft.id}/paper/${format}`) : unsaved;
    setBusy(false);
    if (fetched.ok) saveFile(fetched.name, fetched.file);
    else setRefusal(fetched.message);
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        {printFormats.map((format) => (
          <Button key={format} busy={busy} onClick={() => download(format)}>
            <Download aria-hidden size={16} />
            下载草稿（{fileFormats[format].label}）
          </Button>
        ))}
      </div>
      <p className="text-ink-2 text-sm">
        带“草稿”水印，附上年数据和未解决的体检问题，供单位内部传阅。有错误也可以下载。
        {mayWrite && (
          <>
            在 Word 里改过的，可以
            <Link href={`/imports?unit=${draft.unit.code}&year=${draft.year}`}>导入回来</Link>
            ，水印、上年数和附页会自动去掉。
          </>
        )}
      </p>
      {busy && (
        <p role="status" className="text-ink-2">
          正在生成草稿文件…
        </p>
      )}
      {refusal && (
        <p role="alert" className="text-err">
          草稿没有下载：{refusal}
        </p>
      )}
    </div>
  );
}

const unsaved = {
  ok: false as const,
  message: "还有修改没有保存，请先处理页面上的提示，再下载。",
};
