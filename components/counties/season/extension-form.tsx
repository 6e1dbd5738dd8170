"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { extendAction } from "@/lib/counties/season/actions";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { useSeasonAction } from "./use-season-action";

/** A unit's extension with its reason; the same form removes it. */
export function ExtensionForm({ row: { unitCode, year, extension, dueOn: owedOn } }: { row: QueueRow }) {
  const [dueOn, setDueOn] = useState((extension && owedOn) ?? "");
  const [reason, setReason] = useState(extension ?? "");
  const sending = useSeasonAction();
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        sending.run(extendAction({ unitCode, year, dueOn, reason }), `已延至 ${dueOn}`);
      }}
    >
      <h3 className="font-medium">延期</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label="延至" type="date" value={dueOn} onChange={({ target }) => setDueOn(target.value)} />
        <TextField
          label="原因"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <p className="text-ink-3 text-sm">只改报送期限，是否迟报按这一天算；条例规定的公布日期不因此改变。</p>
      <FormFoot sending={sending}>
        {extension && (
          <Button
            size="small"
            variant="quiet"
            busy={sending.busy}
            onClick={async () => {
              const taken = await sending.run(
                extendAction({ unitCode, year, dueOn: null, reason: "" }),
                "延期已取消，按原定期限",
              );
              if (!taken.ok) return;
              setDueOn("");
              setReason("");
            }}
          >
            取消延期
          </Button>
        )}
        <Button type="submit" size="small" busy={sending.busy}>
          保存延期
        </Button>
      </FormFoot>
    </form>
  );
}
