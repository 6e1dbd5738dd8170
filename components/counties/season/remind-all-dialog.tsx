"use client";
import { useState } from "react";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import type { Means } from "@/lib/core/season/message-kinds";
import { remindAction } from "@/lib/counties/season/actions";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { MeansField } from "./reminder-form";
import { ownText, remindedWords, reminderText, sharedText } from "./reminder-text";
import { useSeasonAction } from "./use-season-action";

/** Reminds every unit that owes the year's report; a list of them can be copied into a chat group. */
export function RemindAllDialog({ owing, year }: { owing: readonly QueueRow[]; year: number }) {
  const [open, setOpen] = useState(false);
  // While it is open, the last unit that owes may file.
  if (owing.length === 0 && !open) return null;
  return (
    <Dialog
      title={`催报 ${owing.length} 个单位`}
      description="催报的时间、方式和内容记入每个单位，可以再记答复。"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>催报 {owing.length} 个单位</Button>}
    >
      <RemindAll owing={owing} year={year} />
    </Dialog>
  );
}

function RemindAll({ owing, year }: { owing: readonly QueueRow[]; year: number }) {
  const [by, setBy] = useState<Means>("message");
  const typed = useTypedWords(`reminder of all ${year}`, {
    shared: sharedText(year),
    listed: reminderText(owing).slice(0, 2000),
  });
  const { shared, listed } = typed.value;
  const sending = useSeasonAction();
  const unitCodes = owing.map(({ unitCode }) => unitCode);
  const own = by === "message";
  const send = () =>
    own
      ? remindAction({
          ...{ unitCodes, year, means: by, text: shared },
          texts: Object.fromEntries(owing.map((row) => [row.unitCode, ownText(shared, row)])),
        })
      : remindAction({ unitCodes, year, means: by, text: listed });
  return (
    <form
      className="grid gap-4"
      onSubmit={async (event) => {
        event.preventDefault();
        const { ok } = await sending.run(send(), ({ reach }) => remindedWords(owing, reach));
        if (ok) typed.saved();
      }}
    >
      <MeansField value={by} onChange={setBy} />
      <TextArea
        label="内容"
        {...(own && { hint: "每个单位收到自己的一条：〔截止日〕换成它自己的截止日，看不到别的单位。" })}
        rows={own ? 4 : 7}
        maxLength={own ? 1900 : 2000}
        value={own ? shared : listed}
        onChange={({ target }) => typed.set({ ...typed.value, [own ? "shared" : "listed"]: target.value })}
      />
      <p className="flex flex-wrap items-center gap-3">
        <CopyButton text={() => listed} said="已复制，可以粘贴到工作群">
          {own ? "复制单位名单" : "复制这段文字"}
        </CopyButton>
      </p>
      <FormFoot sending={sending}>
        <Button type="submit" variant="primary" busy={sending.busy}>
          {by === "message" ? "发送催报" : "记下催报"}
        </Button>
      </FormFoot>
    </form>
  );
}
