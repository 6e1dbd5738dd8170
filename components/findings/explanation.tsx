"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";

type Props = {
  words: string;
  hint: string;
  /** Keeps the words and says what went wrong, if anything did; absent where nobody may write here. */
  onSave: ((words: string) => Promise<string | undefined>) | undefined;
};

/** The clerk's words on a warning: read where they stand, written or changed in place. */
export function Explanation({ words, hint, onSave }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save(next: string) {
    setBusy(true);
    const failed = await onSave?.(next);
    setBusy(false);
    setTrouble(failed);
    if (failed === undefined) setText(null);
  }

  if (text === null) return <Written words={words} onEdit={onSave ? () => setText(words) : undefined} />;
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save(text.trim());
      }}
    >
      <TextArea
        label="说明"
        hint={hint}
        value={text}
        maxLength={1000}
        error={trouble}
        onChange={(event) => setText(event.target.value)}
        autoFocus
      />
      <p className="flex gap-2">
        <Button type="submit" size="small" look="primary" disabled={busy || text.trim() === words}>
          {busy ? "正在保存…" : "保存说明"}
        </Button>
        <Button size="small" onClick={() => setText(null)}>
          取消
        </Button>
      </p>
    </form>
  );
}

function Written({ words, onEdit }: { words: string; onEdit: (() => void) | undefined }) {
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
