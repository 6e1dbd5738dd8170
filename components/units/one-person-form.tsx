"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Refusal } from "@/lib/core/refusal";
import { allowOnePersonAction } from "@/lib/units/one-person/actions";
import type { ListedUnit } from "@/lib/units/types";

/**
 * The form for permitting one person at a unit to write and sign, with the reason; the same form revokes it.
 */
export function OnePersonForm({ unit: { code, name, onePerson } }: { unit: OnePersonUnit }) {
  const reason = useTypedWords(`one person ${code}`, onePerson ?? "");
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [done, setDone] = useState("");
  const [busy, setBusy] = useState(false);
  async function send(given: string | null, words: string) {
    setBusy(true);
    setRefusals([]);
    setDone("");
    const answer = await resultOf(allowOnePersonAction({ unitCode: code, reason: given }));
    setBusy(false);
    if (!answer.ok) return setRefusals(answer.refusals);
    setDone(words);
    reason.saved(given ?? "");
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        send(reason.value, `已允许${name}一人办理`);
      }}
    >
      <h3 className="font-medium">一人办理</h3>
      <p className="text-ink-2 text-sm">
        {onePerson === null
          ? "现在不允许：谁编写的，不能由本人审签、审核或公布。"
          : `现在允许：编写和审签可以是同一人。原因：${onePerson}`}
      </p>
      <TextField
        label="允许的原因"
        hint="例如：本单位只有一名工作人员。用到时办理记录、审核队列和公开页面都会注明；本人允许的，本人不能用。"
        maxLength={200}
        value={reason.value}
        onChange={({ target }) => reason.set(target.value)}
      />
      <Refusals refusals={refusals} />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <span role="status" className="text-ok text-sm">
          {done}
        </span>
        {onePerson !== null && (
          <Button size="small" variant="quiet" busy={busy} onClick={() => send(null, "已取消，须由两人办理")}>
            取消允许
          </Button>
        )}
        <Button type="submit" size="small" busy={busy}>
          {onePerson === null ? "允许一人办理" : "保存原因"}
        </Button>
      </div>
    </form>
  );
}

type OnePersonUnit = Pick<ListedUnit, "code" | "name" | "onePerson">;
