"use client";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { extendAction } from "@/lib/counties/season/actions";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { useSeasonAction } from "./use-season-action";

/** A unit's extension; once its report was filed, nothing changes whether that was in time. */
export function ExtensionForm({ row }: { row: QueueRow }) {
  if (!row.filedOn) return <ExtensionFields row={row} />;
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">延期</h3>
      <p className="text-ink-2 text-sm">已经首次报送，是否按时以报送时的期限为准，不能再改延期。</p>
    </section>
  );
}

/** The extension with its reason; the same form removes it. */
function ExtensionFields({ row: { unitCode, year, extension, dueOn: owedOn } }: { row: QueueRow }) {
  const typed = useTypedWords(`extension ${unitCode} ${year}`, {
    dueOn: (extension && owedOn) || "",
    reason: extension ?? "",
  });
  const { dueOn, reason } = typed.value;
  const sending = useSeasonAction();
  return (
    <form
      className="grid gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const given = await sending.run(extendAction({ unitCode, year, dueOn, reason }), `已延至 ${dueOn}`);
        if (given.ok) typed.saved();
      }}
    >
      <h3 className="font-medium">延期</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="延至"
          type="date"
          value={dueOn}
          onChange={({ target }) => typed.set({ dueOn: target.value, reason })}
        />
        <TextField
          label="原因"
          maxLength={200}
          value={reason}
          onChange={({ target }) => typed.set({ dueOn, reason: target.value })}
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
              if (taken.ok) typed.saved({ dueOn: "", reason: "" });
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
