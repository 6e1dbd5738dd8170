"use client";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { ConfirmWords } from "./confirm-words";
import { type Autosaved, type SaveFailure, useAutosave } from "./use-autosave";

type Props = {
  /** The message of the finding. */
  of: string;
  words: string;
  hint: string;
  /** If one click may confirm that nothing is wrong: the explanation that it writes. */
  confirmation?: string | undefined;
  /** Who wrote the explanation, and when. */
  by?: string | undefined;
  /** Saves the text; absent if the reader may not write. */
  onSave: ((words: string) => Promise<SaveFailure | undefined>) | undefined;
  /** Text that could not be saved when the form was last unmounted; null if there is none. */
  unsaved: string | null;
  onUnsaved: (words: string | null) => void;
  /** In a dialog, which is opened to write: called when it is written. */
  onWritten?: () => void;
};

/** The clerk's explanation of a warning: displayed, edited in place, and saved while typing. */
export function Explanation(props: Props) {
  const { words, by, confirmation, onSave, unsaved, onWritten } = props;
  const [open, setOpen] = useState(unsaved !== null);
  if ((open || onWritten) && onSave)
    return <Written {...props} onSave={onSave} onEnd={onWritten ?? (() => setOpen(false))} />;
  if (confirmation && words === "" && onSave)
    return <ConfirmWords words={confirmation} onSave={onSave} onWrite={() => setOpen(true)} />;
  return <Read words={words} by={by} onEdit={onSave ? () => setOpen(true) : undefined} />;
}

type WrittenProps = Props & { onSave: NonNullable<Props["onSave"]>; onEnd: () => void };

function Written({ of, hint, onEnd, ...saving }: WrittenProps) {
  const { text, type, state, flush } = useSavedText(saving);
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
        onChange={(event) => type(event.target.value)}
        onBlur={() => void flush()}
        autoFocus
      />
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="small">
          完成
        </Button>
        {state.kind === "failed" && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              saving.onUnsaved(null);
              onEnd();
            }}
          >
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

/**
 * The text with its saves. What is not saved yet outlives the form, and is saved when it is mounted again.
 */
function useSavedText({
  words,
  onSave,
  unsaved,
  onUnsaved,
}: Pick<WrittenProps, "words" | "onSave" | "unsaved" | "onUnsaved">) {
  const [text, setText] = useState(unsaved ?? words);
  const latest = useRef(text.trim());
  const { state, change, flush } = useAutosave(async (sent) => {
    const failure = await onSave(sent);
    if (!failure && sent === latest.current) onUnsaved(null);
    return failure;
  });
  const [left] = useState(unsaved);
  useEffect(() => {
    if (left !== null) change(left.trim());
  }, [left, change]);

  function type(typed: string) {
    latest.current = typed.trim();
    setText(typed);
    onUnsaved(typed);
    change(typed.trim());
  }

  return { text, type, state, flush };
}

const stateLabels: Record<Autosaved["kind"], string> = {
  idle: "边写边保存",
  waiting: "正在输入，即将保存",
  saving: "正在保存…",
  saved: "说明已保存",
  failed: "没有保存",
};

type ReadProps = Pick<Props, "words" | "by"> & { onEdit: (() => void) | undefined };

function Read({ words, by, onEdit }: ReadProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {words ? (
        <span className="[overflow-wrap:anywhere]">
          说明：{words}
          {by && <span className="text-ink-2 text-sm">（{by}）</span>}
        </span>
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
