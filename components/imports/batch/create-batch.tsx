"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { ScriptForm } from "@/components/ui/script-form";
import type { Refusal } from "@/lib/core/refusal";
import { createBatchAction } from "@/lib/imports/actions";

/** Creates a named batch, and opens its page. */
export function CreateBatch({ countyCode }: { countyCode: string }) {
  const router = useRouter();
  const name = useTypedWords<string>(`new batch ${countyCode}`, "");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Refusal[]>([]);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setBusy(true);
    const answer = await resultOf(createBatchAction({ countyCode, name: name.value }));
    if (answer.ok) name.saved();
    if (answer.ok) return router.push(`/imports/batches/${answer.value.batchId}` as Route);
    setBusy(false);
    setTrouble(answer.refusals);
  }

  const ofName = trouble.find(({ code }) => code === "invalid.name");
  const others = trouble.filter((each) => each !== ofName);
  return (
    <Card>
      <CardTitle>新建一批</CardTitle>
      <ScriptForm aria-label="新建一批" onSubmit={submit} className="flex flex-wrap items-start gap-3">
        <TextField
          label="名称"
          value={name.value}
          maxLength={60}
          placeholder="例如：2014—2018 年存量年报"
          error={ofName?.message}
          className="min-w-0 grow"
          onChange={({ target }) => name.set(target.value)}
        />
        <Button type="submit" variant="primary" busy={busy} className="sm:mt-[calc(1lh+4px)]">
          {busy ? "正在建立…" : "新建并选择文件"}
        </Button>
      </ScriptForm>
      {others.length > 0 && (
        <Notice tone="err" title="没有建立" className="mt-3">
          {[...new Set(others.map(({ message }) => message))].map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
    </Card>
  );
}
