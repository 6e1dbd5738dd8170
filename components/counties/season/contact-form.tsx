"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { setContactAction } from "@/lib/counties/season/actions";
import type { QueueRow } from "@/lib/reviews/types";
import { FormFoot } from "./form-foot";
import { useSeasonAction } from "./use-season-action";

/** The form of a unit's contact person. */
export function ContactForm({ row: { unitCode, contact: named } }: { row: QueueRow }) {
  const [contact, setContact] = useState(named?.contact ?? "");
  const [phone, setPhone] = useState(named?.phone ?? "");
  const sending = useSeasonAction();
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        sending.run(setContactAction({ unitCode, contact, phone }), "联系人已保存");
      }}
    >
      <h3 className="font-medium">联系人</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="姓名"
          maxLength={30}
          value={contact}
          onChange={({ target }) => setContact(target.value)}
        />
        <TextField
          label="电话"
          inputMode="tel"
          maxLength={60}
          value={phone}
          onChange={({ target }) => setPhone(target.value)}
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
