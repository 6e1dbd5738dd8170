"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { type Autosaved, useAutosave } from "./use-autosave";

type Props = {
  /** The message of the finding. */
  of: string;
  words: string;
  hint: string;
  /** Saves the text. @returns an error message, if any; absent if the reader may not write */
  onSave: ((words: string) => Promise<string | undefined>) | undefined;
};

/** The clerk's explanation of a warning: displayed, edited in place, and saved while typing. */
export function Explanation({ of, words, hint, onSave }: Props) {
  const [open, setOpen] = useState(false);
  if (open && onSave) return <Written {...{ of, words, hint, onSave }} onEnd={() => setOpen(false)} />;
  return <Read words={words} onEdit={onSave ? () => setOpen(true) : undefined} />;
}

type WrittenProps = Props & { onSave: NonNullable<Props["onSave"]>; onEnd: () => void };

function Written({ of, words, hint, onSave, onEnd }: WrittenProps) {
  const [text, setText] = useState(words);
  const { state, change, flush } = useAutosave(onSave);
  return (
    <form
      aria-label={`说明：${of}`}
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void flush().then((saved) => saved && onEnd());
      }}
    >
      <TextArea
        label="说明"
        hint={hint}
        value={text}
        maxLength={1000}
        error={state.kind === "failed" ? state.message : undefined}
        onChange={(event) => {
          setText(event.target.value);
          change(event.target.value.trim());
        }}
        onBlur={() => void flush()}
        autoFocus
      />
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small">
          完成
        </Button>
        {state.kind === "failed" && (
          <Button size="small" variant="quiet" onClick={onEnd}>
            不改了
          </Button>
        )}
        <span role="status" className="text-ink-2 text-sm">
          {stateLabels[state.kind]}
        </span>
      </p>
    </form>
  );
}

const stateLabels: Record<Autosaved["kind"], string> = {
  idle: "边写边保存",
  waiting: "正在输入，即将保存",
  saving: "正在保存…",
  saved: "说明已保存",
  failed: "没有保存",
};

function Read({ words, onEdit }: { words: string; onEdit: (() => void) | undefined }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {words ? (
        <span className="[overflow-wrap:anywhere]">说明：{words}</span>
      ) : (
        <span className="text-warn">须写明原因后才能报送。</span>
      )}
      {onEdit && (
        <Button size="small" onClick={onEdit}>
          {words ? "修改说明" : "写说明"}
        </Button>
      )}
    </p>
  );
}
