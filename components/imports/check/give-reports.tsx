import clsx from "clsx";
import { FileSearch } from "lucide";
import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { inputClass } from "@/components/ui/input-class";
import { Notice } from "@/components/ui/notice";
import { isPassedOver } from "@/lib/imports/read/archive/passed-over";
import { RefusedDocument } from "@/lib/imports/read/refused-document";
import { chosenFiles, droppedFiles, type NamedFile } from "../reading/dropped-files";
import type { CheckGiven } from "../reading/worker/messages";
import type { CheckReader } from "./check-reader";

type Props = {
  reader: CheckReader;
  /** True if there are reports already, which need the room. */
  small: boolean;
  onTake: (given: readonly CheckGiven[]) => void;
};

const accepted = ".docx,.doc,.wps,.pdf,.html,.htm,.mht,.mhtml,.xml,.txt,.zip,.json";

/** Takes files, folders and archives, dropped anywhere or chosen, and text, pasted anywhere or typed. */
export function GiveReports({ reader, small, onTake }: Props) {
  const { over, trouble, takeFiles } = useTaking(reader, onTake);
  const [typing, setTyping] = useState(false);
  return (
    <section
      aria-label="放入报告"
      className={clsx(
        "grid justify-items-center gap-3 rounded-md border-2 border-dashed px-4 text-center print:hidden",
        small ? "py-4" : "py-12",
        over ? "border-accent bg-accent-wash" : "border-line-2 bg-paper",
      )}
    >
      {!small && <Icon of={FileSearch} size={44} strokeWidth={1.25} className="text-accent" />}
      <p className={small ? "font-medium" : "font-bold font-song text-xl"}>
        {small ? "再放入报告：拖到这里，或者粘贴" : "把年度报告拖到这里，或者直接粘贴"}
      </p>
      <div className="flex flex-wrap justify-center gap-3">
        <FileChooser primary={!small} onFiles={(files) => void takeFiles(chosenFiles(files))} />
        <Button aria-expanded={typing} onClick={() => setTyping(!typing)}>
          粘贴文字
        </Button>
      </div>
      {typing && <TypedWords onTake={(text) => onTake([{ kind: "pasted", html: "", text }])} />}
      {!small && (
        <p className="max-w-[40rem] text-ink-2 text-sm">
          Word（.docx、.doc）、WPS（.wps）、有文字的 PDF、网页（.html、.mht）、文本（.txt），每份不超过 20
          MB。可以一次放入很多份，也可以放入文件夹或 .zip 压缩包。
        </p>
      )}
      {trouble && (
        <Notice tone="err" className="w-full max-w-[40rem] text-left">
          {trouble}
        </Notice>
      )}
    </section>
  );
}

/** Handles chosen, dropped and pasted reports, and shows errors. */
function useTaking(reader: CheckReader, onTake: Props["onTake"]) {
  const [over, setOver] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function takeFiles(files: Promise<NamedFile[]> | NamedFile[]) {
    setTrouble(null);
    try {
      const given = await givenOf(reader, await files);
      if (given.length === 0) setTrouble("里面没有找到文件。");
      else onTake(given);
    } catch (error) {
      setTrouble(error instanceof RefusedDocument ? error.message : "文件读不到，请重新选择。");
    }
  }

  function takePasted(event: ClipboardEvent) {
    const { clipboardData } = event;
    if (!clipboardData) return;
    event.preventDefault();
    if (clipboardData.files.length > 0) return void takeFiles(chosenFiles(clipboardData.files));
    const html = clipboardData.getData("text/html");
    const text = clipboardData.getData("text/plain");
    if (html.trim() === "" && text.trim() === "") return setTrouble("剪贴板里没有文字。");
    setTrouble(null);
    onTake([{ kind: "pasted", html, text }]);
  }

  function takeDropped(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) void takeFiles(droppedFiles(event.dataTransfer.items));
  }

  useWholePage({ takePasted, takeDropped, setOver });
  return { over, trouble, takeFiles };
}

type Takers = {
  takePasted: (event: ClipboardEvent) => void;
  takeDropped: (event: DragEvent) => void;
  setOver: (over: boolean) => void;
};

/**
 * Reports may be dropped and pasted anywhere: without this the browser would leave the page and open the
 * file.
 */
function useWholePage({ takePasted, takeDropped, setOver }: Takers): void {
  const pasted = useEffectEvent(takePasted);
  const dropped = useEffectEvent(takeDropped);
  useEffect(() => {
    const leave = new AbortController();
    const { signal } = leave;
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? setOver(false), {
      signal,
    });
    document.addEventListener("drop", (event) => dropped(event), { signal });
    document.addEventListener("paste", (event) => pasted(event), { signal });
    return () => leave.abort();
  }, [setOver]);
}

function FileChooser({ primary, onFiles }: { primary: boolean; onFiles: (files: FileList) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <>
      <Button variant={primary ? "primary" : "plain"} onClick={() => input.current?.click()}>
        选择文件
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept={accepted}
        aria-label="选择要体检的文件"
        tabIndex={-1}
        className="hidden"
        onChange={({ target }) => {
          if (target.files && target.files.length > 0) onFiles(target.files);
          target.value = "";
        }}
      />
    </>
  );
}

/** For pasting by touch, or typing: text pasted here with its tables is checked immediately. */
function TypedWords({ onTake }: { onTake: (text: string) => void }) {
  const [text, setText] = useState("");
  const id = useId();
  return (
    <form
      className="grid w-full max-w-[40rem] gap-2 text-left"
      onSubmit={(event) => {
        event.preventDefault();
        onTake(text);
      }}
    >
      <label htmlFor={id} className="font-medium">
        报告的文字
      </label>
      <textarea
        id={id}
        rows={8}
        className={inputClass}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <Button type="submit" variant="primary" why={text.trim() === "" && "请先粘贴报告"}>
          体检这段文字
        </Button>
      </p>
    </form>
  );
}

/**
 * The files to check, with those of archives in their place. Throws a RefusedDocument for an archive that
 * cannot be opened.
 */
async function givenOf(reader: CheckReader, files: readonly NamedFile[]): Promise<CheckGiven[]> {
  const given: CheckGiven[] = [];
  for (const { name, file } of files) {
    if (isPassedOver(name)) continue;
    if (!/\.zip$/i.test(name)) given.push({ kind: "file", name, file });
    else
      for (const entry of await reader.list(file))
        given.push({ kind: "archived", name: `${name}/${entry}`, archive: file, entry });
  }
  return given;
}
