"use client";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { setContactAction } from "@/lib/counties/season/actions";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { useSeasonAction } from "./use-season-action";

/** The form of a unit's contact person. */
export function ContactForm({ row }: { row: QueueRow }) {
  const { unitCode } = row;
  const typed = useTypedWords(`contact ${unitCode}`, {
    contact: row.contact ?? "",
    phone: row.phone ?? "",
  });
  const { contact, phone } = typed.value;
  const sending = useSeasonAction();
  return (
    <form
      className="grid gap-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const { ok } = await sending.run(setContactAction({ unitCode, contact, phone }), "联系人已保存");
        if (ok) typed.saved();
      }}
    >
      <h3 className="font-medium">联系人</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="姓名"
          maxLength={30}
          value={contact}
          onChange={({ target }) => typed.set({ contact: target.value, phone })}
        />
        <TextField
          label="电话"
          inputMode="tel"
          maxLength={60}
          value={phone}
          onChange={({ target }) => typed.set({ contact, phone: target.value })}
        />
      </div>
      <p className="text-ink-3 text-sm">只有审核员和管理员看得到，不公开。</p>
      <FormFoot sending={sending}>
        <Button type="submit" size="small" busy={sending.busy}>
          保存联系人
        </Button>
      </FormFoot>
    </form>
  );
}
