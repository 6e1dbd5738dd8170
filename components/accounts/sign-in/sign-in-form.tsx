"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { signInAction } from "@/lib/access/actions";

/** Works as a plain form too, before or without JavaScript. */
export function SignInForm({ next }: { next: string }) {
  // Without JavaScript the form is sent to this page: an empty address is no valid one.
  const here = `/sign-in?next=${encodeURIComponent(next)}`;
  const [attempt, action, pending] = useActionState(signInAction, { username: "", failures: 0 }, here);
  return (
    <form action={action} className="grid gap-4">
      {attempt.failures > 0 && (
        <Notice key={attempt.failures} tone="err">
          {attempt.isBusy
            ? "现在登录的人太多，请过几秒再试。"
            : "用户名或密码不正确，或账号暂时不能登录。请核对后稍候再试。"}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <TextField
        label="用户名"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
        key={attempt.username}
        defaultValue={attempt.username}
      />
      <TextField
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        maxLength={256}
        required
      />
      <Button type="submit" variant="primary" busy={pending} className="mt-2">
        {pending ? "正在登录…" : "登录"}
      </Button>
    </form>
  );
}
