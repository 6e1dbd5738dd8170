"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { showRefusals } from "@/components/shell/show-refusals";
import { useTypedForm } from "@/components/shell/typed-words/use-typed-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { setEmailAction } from "@/lib/messages/actions";
import { setEmailSchema } from "@/lib/messages/schema";

/** The address to which the reader's messages are mailed. `mailed`: whether this site sends mail. */
export function OwnEmailForm({ email, mailed }: { email: string; mailed: boolean }) {
  const form = useForm({
    resolver: zodResolver(setEmailSchema),
    defaultValues: { email },
  });
  const { register, handleSubmit, setError } = form;
  const { errors, isSubmitting } = form.formState;
  const onSaved = useTypedForm("own email", form);
  const [saved, setSaved] = useState("");
  const submit = handleSubmit(async (input) => {
    setSaved("");
    const answer = await resultOf(setEmailAction(input));
    if (!answer.ok) return showRefusals(answer.refusals, ["email"], setError);
    onSaved();
    setSaved(input.email === "" ? "已取消，消息只在站内显示" : "已保存");
  });
  return (
    <form aria-label="邮箱" onSubmit={submit} noValidate className="grid max-w-[24rem] gap-3">
      {errors.root && <Notice tone="err">{errors.root.message}</Notice>}
      <TextField
        label="邮箱"
        type="email"
        autoComplete="email"
        hint={
          mailed
            ? "截止提醒、催报、退回、公布等消息同时发到这个邮箱；不填就只在站内显示。"
            : "本站还没有设置发信服务器，填写后等设置好再发；消息都在站内显示。"
        }
        error={errors.email?.message}
        {...register("email")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={isSubmitting}>
          {isSubmitting ? "正在保存…" : "保存邮箱"}
        </Button>
        <span role="status" className="text-ok text-sm">
          {saved}
        </span>
      </div>
    </form>
  );
}
