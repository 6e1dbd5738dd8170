"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { Controller, type UseFormReturn, useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { showRefusals } from "@/components/shell/show-refusals";
import { useTypedForm } from "@/components/shell/typed-words/use-typed-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { ReachProvider } from "@/components/units/reach-context";
import { createAccountAction } from "@/lib/accounts/actions";
import { newAccountSchema } from "@/lib/accounts/schema";
import type { OneTimePassword } from "@/lib/accounts/types";
import type { Unit } from "@/lib/units/types";
import { GrantFields } from "../grant-fields";
import { OneTimePasswords } from "../one-time-passwords";

const blank = { username: "", name: "", grant: { unitCode: "", role: "" } };

/**
 * Creates an account with one role; more roles are granted in the list. Shows the password for the first
 * sign-in at the end.
 */
export function CreateAccount({ units, selfId }: { units: Unit[]; selfId: string }) {
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState<OneTimePassword[]>([]);
  const form = useForm({ resolver: zodResolver(newAccountSchema), defaultValues: blank });

  const saved = useTypedForm("new account", form);

  const submit = form.handleSubmit(async ({ grant, ...person }) => {
    const answer = await resultOf(createAccountAction({ ...person, grants: [grant] }));
    if (!answer.ok) return showRefusals(answer.refusals, ["username", "name"], form.setError);
    setGiven([answer.value]);
    form.reset(blank);
    saved();
  });
  const change = (next: boolean) => {
    setOpen(next);
    if (next || given.length === 0) return;
    setGiven([]);
    form.reset(blank);
  };

  return (
    <Dialog
      title={given.length > 0 ? "账号已建好" : "新建账号"}
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="primary">
          <UserRoundPlus aria-hidden size={18} />
          新建账号
        </Button>
      }
    >
      {given.length > 0 ? (
        <OneTimePasswords passwords={given} />
      ) : (
        <form onSubmit={submit} noValidate className="grid gap-4">
          <ReachProvider value={{ units, selfId }}>
            <AccountFields {...form} />
          </ReachProvider>
          <div className="flex justify-end gap-3">
            <Button onClick={() => change(false)}>取消</Button>
            <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
              {form.formState.isSubmitting ? "正在新建…" : "新建账号"}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

type FieldsProps = Pick<UseFormReturn<typeof blank>, "register" | "control" | "formState">;

function AccountFields({ register, control, formState: { errors } }: FieldsProps) {
  return (
    <>
      {errors.root && <Notice tone="err">{errors.root.message}</Notice>}
      <TextField label="姓名" autoComplete="off" error={errors.name?.message} {...register("name")} />
      <TextField
        label="用户名"
        hint="3 至 32 位小写字母、数字、点、横线或下划线，登录时用。"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.username?.message}
        {...register("username")}
      />
      <Controller
        control={control}
        name="grant"
        render={({ field: { value, onChange } }) => (
          <GrantFields
            value={value}
            onChange={onChange}
            errors={{
              unitCode: errors.grant?.unitCode?.message,
              role: errors.grant?.role?.message,
            }}
          />
        )}
      />
    </>
  );
}
