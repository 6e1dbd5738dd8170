"use client";
import clsx from "clsx";
import { FolderUp } from "lucide-react";
import { useId, useState } from "react";
import { notReadyYet, useReady } from "@/components/ui/use-ready";
import { ARCHIVE_ENTRIES } from "@/lib/imports/read/archive/limits";
import { chosenFiles, droppedFiles } from "../reading/dropped-files";
import { type SourceFile, sourcesOf } from "../reading/source-files";

type Props = { onTake: (sources: readonly SourceFile[]) => void };

/** Adds files, folders and .zip archives, dropped or chosen. */
export function DropFiles({ onTake }: Props) {
  const ready = useReady();
  const [over, setOver] = useState(false);
  const [state, setState] = useState<"still" | "looking" | "empty">("still");

  async function take(files: ReturnType<typeof droppedFiles> | ReturnType<typeof chosenFiles>) {
    setState("looking");
    const sources = await sourcesOf(await files);
    setState(sources.length === 0 ? "empty" : "still");
    if (sources.length > 0) onTake(sources);
  }

  return (
    <section
      aria-label="要导入的文件"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(ready);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (ready) take(droppedFiles(event.dataTransfer.items));
      }}
      className={clsx(
        "grid justify-items-center gap-3 rounded-md border-2 border-dashed px-6 py-8 text-center",
        over ? "border-accent bg-accent-wash" : "border-line-2 bg-paper",
      )}
    >
      <FolderUp aria-hidden size={32} strokeWidth={1.5} className="text-ink-3" />
      <p className="font-medium">把文件、文件夹或 .zip 压缩包拖到这里</p>
      <div className="flex flex-wrap justify-center gap-3">
        <Chooser label="选择文件" closed={!ready} onFiles={take} />
        <Chooser label="选择文件夹" closed={!ready} folder onFiles={take} />
      </div>
      <p className="text-ink-3 text-sm">
        Word（.docx、.doc）、WPS（.wps）、有文字的 PDF、网页（.html、.mht）、文本（.txt），每份最大 20
        MB；一个压缩包最多 {ARCHIVE_ENTRIES} 个文件。
        <br />
        中途关掉网页也不要紧：回到本页把同一个文件夹再拖进来，读过的会跳过。
      </p>
      <p role="status" className="text-sm empty:hidden">
        {state === "looking" && "正在清点文件…"}
        {state === "empty" && "里面没有找到文件。"}
      </p>
    </section>
  );
}

type ChooserProps = {
  label: string;
  closed: boolean;
  folder?: boolean;
  onFiles: (files: ReturnType<typeof chosenFiles>) => void;
};

function Chooser({ label, closed, folder = false, onFiles }: ChooserProps) {
  const inputId = useId();
  return (
    <label
      htmlFor={inputId}
      title={closed ? notReadyYet : undefined}
      className={clsx(
        "inline-flex min-h-10 cursor-pointer items-center rounded-md border px-4 focus-within:outline-3 focus-within:outline-focus focus-within:outline-offset-1 has-disabled:cursor-not-allowed has-disabled:border-line has-disabled:bg-canvas has-disabled:text-ink-3",
        folder
          ? "border-line-2 bg-paper hover:border-ink-3"
          : "border-accent bg-accent text-white hover:bg-accent-ink",
      )}
    >
      {label}
      <input
        id={inputId}
        type="file"
        multiple
        disabled={closed}
        // React has no attribute for choosing folders.
        ref={(input) => {
          if (input && folder) input.webkitdirectory = true;
        }}
        accept={folder ? undefined : ".docx,.pdf,.doc,.wps,.html,.htm,.mht,.txt,.zip"}
        onChange={(event) => {
          const files = chosenFiles(event.target.files ?? new DataTransfer().files);
          // So that the same folder can be chosen again.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
        className="sr-only"
      />
    </label>
  );
}
