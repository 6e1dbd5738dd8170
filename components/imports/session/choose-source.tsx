"use client";
import clsx from "clsx";
import { FileUp } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { notReadyYet, useReady } from "@/components/ui/use-ready";
import type { GivenDocument } from "./use-document-reader";

type Props = { busy: boolean; onTake: (document: GivenDocument) => void };

/** Takes a dropped or chosen file, or pasted text, as a page if the clipboard has one. */
export function ChooseSource({ busy, onTake }: Props) {
  return (
    <div className="grid items-stretch gap-6 wide:grid-cols-2">
      <DropFile busy={busy} onTake={onTake} />
      <PasteText busy={busy} onTake={onTake} />
    </div>
  );
}

const formats =
  "Word（.docx、.doc）、WPS（.wps）、有文字的 PDF、保存下来的网页（.html、.mht）、文本（.txt），最大 20 MB";

function DropFile({ busy, onTake }: Props) {
  const ready = useReady();
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const closed = busy || !ready;

  function take(files: FileList | null | undefined) {
    setSeveral((files?.length ?? 0) > 1);
    const [file] = files ?? [];
    if (file && files?.length === 1) onTake(file);
  }

  return (
    <section
      aria-label="文件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!closed);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!closed) take(event.dataTransfer.files);
      }}
      className={clsx(
        "grid content-center justify-items-center gap-3 rounded-md border-2 border-dashed px-6 py-10 text-center",
        over ? "border-accent bg-accent-wash" : "border-line-2 bg-paper",
      )}
    >
      <FileUp aria-hidden size={32} strokeWidth={1.5} className="text-ink-3" />
      <p className="font-medium">把文件拖到这里</p>
      <label
        title={ready ? undefined : notReadyYet}
        className="inline-flex min-h-10 cursor-pointer items-center gap-2 rounded-md border border-accent bg-accent px-4 text-white focus-within:outline-3 focus-within:outline-focus focus-within:outline-offset-1 hover:bg-accent-ink has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-canvas has-disabled:text-ink-3"
      >
        {busy ? "正在读取…" : "选择文件"}
        <input
          type="file"
          accept=".docx,.pdf,.doc,.wps,.html,.htm,.mht,.txt"
          disabled={closed}
          onChange={(event) => {
            take(event.target.files);
            // So that the same file can be chosen again after it is corrected.
            event.target.value = "";
          }}
          className="sr-only"
        />
      </label>
      <p className="text-ink-3 text-sm">{formats}</p>
      {several && (
        <p role="alert" className="text-err text-sm">
          一次只能导入一份报告，请只选一个文件。
        </p>
      )}
    </section>
  );
}

function PasteText({ busy, onTake }: Props) {
  const ready = useReady();
  const [text, setText] = useState("");
  return (
    <Card className="grid content-start gap-3">
      <CardTitle className="mb-0">或者粘贴</CardTitle>
      <TextArea
        label="年报全文"
        hint="在 Word、WPS 或网页里全选、复制，在这里粘贴，表格会一起带过来"
        rows={6}
        disabled={busy || !ready}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData("text/html");
          const plain = event.clipboardData.getData("text/plain");
          // Pasting into existing text is a correction, not a new document.
          if (text.trim() !== "" || (html.trim() === "" && plain.trim() === "")) return;
          event.preventDefault();
          setText(plain);
          onTake({ kind: "pasted", html, text: plain });
        }}
      />
      <p>
        <Button
          busy={busy}
          why={ready ? text.trim() === "" && "先在上面粘贴年报全文" : notReadyYet}
          onClick={() => onTake({ kind: "pasted", html: "", text })}
        >
          读取文字
        </Button>
      </p>
    </Card>
  );
}
