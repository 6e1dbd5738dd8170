"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { showRefusals } from "@/components/shell/show-refusals";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { changeOwnPasswordAction } from "@/lib/accounts/actions";
import { ownPasswordSchema } from "@/lib/accounts/schema";

const blank = { current: "", next: "", again: "" };

/** Changes the reader's own password; the present session continues, all others end. */
export function OwnPasswordForm({ username }: { username: string }) {
  const schema = useMemo(() => ownPasswordSchema(username), [username]);
  const { register, handleSubmit, reset, setError, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: blank,
  });
  const { errors, isSubmitting } = formState;
  const [changed, setChanged] = useState(false);

  const submit = handleSubmit(async ({ current, next }) => {
    setChanged(false);
    const answer = await resultOf(changeOwnPasswordAction({ current, next }));
    if (!answer.ok) return showRefusals(answer.refusals, ["current", "next"], setError);
    reset(blank);
    setChanged(true);
  });

  return (
    <form aria-label="修改密码" onSubmit={submit} noValidate className="grid max-w-[24rem] gap-4">
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      {changed && (
        <Notice tone="ok" title="密码已修改">
          在其他电脑或浏览器上的登录已经结束。
          <Link href="/desk" className="text-accent underline">
            去工作台
          </Link>
        </Notice>
      )}
      {errors.root && <Notice tone="err">{errors.root.message}</Notice>}
      <TextField
        label="现在的密码"
        type="password"
        autoComplete="current-password"
        error={errors.current?.message}
        {...register("current")}
      />
      <TextField
        label="新密码"
        hint="至少 10 位，不含用户名，不要用常见的密码。"
        type="password"
        autoComplete="new-password"
        error={errors.next?.message}
        {...register("next")}
      />
      <TextField
        label="再输一遍新密码"
        type="password"
        autoComplete="new-password"
        error={errors.again?.message}
        {...register("again")}
      />
      <div>
        <Button type="submit" variant="primary" busy={isSubmitting}>
          {isSubmitting ? "正在修改…" : "修改密码"}
        </Button>
      </div>
    </form>
  );
}
