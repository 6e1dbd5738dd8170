"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { type SecondStepAttempt, secondStepAction } from "@/lib/access/second-step/actions";

/** Messages for the failures of the second step. */
export const secondStepFailures: Record<NonNullable<SecondStepAttempt["refusal"]>, string> = {
  wrong: "没有通过。请核对后再试；验证器的数字每个只能用一次，请等它换出下一个。",
  slowed: "试错的次数较多，请稍候再试。",
  expired: "这一步超过 5 分钟没有完成，请返回重新输入密码。",
  busy: "现在登录的人太多，请过几秒再试。",
};

/** The code of the second step. Works as a plain form too, before or without JavaScript. */
export function SecondStepForm({ next, hasTotp }: { next: string; hasTotp: boolean }) {
  const [attempt, action, pending] = useActionState<SecondStepAttempt, FormData>(
    secondStepAction,
    { failures: 0 },
    `/sign-in/second?next=${encodeURIComponent(next)}`,
  );
  return (
    <form action={action} className="grid gap-4">
      {attempt.refusal && (
        <Notice key={attempt.failures} tone="err">
          {secondStepFailures[attempt.refusal]}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <TextField
        label={hasTotp ? "验证器上的 6 位数字，或一个恢复码" : "恢复码"}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        required
        // A wrong code is removed with its field, which had the focus.
        key={attempt.failures}
        autoFocus={attempt.failures > 0}
      />
      <Button type="submit" variant="primary" busy={pending}>
        {pending ? "正在核对…" : "登录"}
      </Button>
    </form>
  );
}
