"use client";
import { useState, useTransition } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { endSessionsAction, liftLimitAction, readSignInsAction } from "@/lib/accounts/sign-ins/actions";
import type { SignIns } from "@/lib/accounts/sign-ins/types";
import type { ListedAccount } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Refusal, Result } from "@/lib/core/refusal";
import { SessionList } from "../session-list";

/** Where somebody is signed in, and what failed sign-ins hold up: the administrator ends the one and lifts the other. */
export function SignInsDialog({ account: { id: accountId, name } }: { account: ListedAccount }) {
  const [signIns, setSignIns] = useState<SignIns | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, start] = useTransition();
  /** Does something, and reads anew what then is so. */
  const act = (action: () => Promise<Result<unknown>> = async () => ({ ok: true, value: null })) =>
    start(async () => {
      const done = await action();
      const read = done.ok ? await resultOf(readSignInsAction({ accountId })) : done;
      setRefusals(read.ok ? [] : read.refusals);
      if (read.ok) setSignIns(read.value as SignIns);
    });
  const end = (sessionId: string | null) => act(() => resultOf(endSessionsAction({ accountId, sessionId })));
  return (
    <Dialog
      title={`“${name}”的登录`}
      trigger={<Button size="small">登录情况</Button>}
      onOpenChange={(open) => (open ? act() : setSignIns(null))}
    >
      <div className="grid gap-4">
        {signIns?.limit && (
          <Limit
            limit={signIns.limit}
            busy={busy}
            onLift={() => act(() => resultOf(liftLimitAction({ accountId })))}
          />
        )}
        {signIns ? (
          <SessionList sessions={signIns.sessions} busy={busy} onEnd={end} />
        ) : (
          <p className="text-ink-3">正在读取…</p>
        )}
        <Refusals refusals={refusals} />
        {signIns && signIns.sessions.length > 0 && (
          <div className="flex justify-end">
            <Button look="danger" busy={busy} onClick={() => end(null)}>
              结束全部登录
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

type LimitProps = { limit: NonNullable<SignIns["limit"]>; busy: boolean; onLift: () => void };

function Limit({ limit: { failures, until }, busy, onLift }: LimitProps) {
  return (
    <Notice tone="warn" title={`最近输错 ${failures} 次密码`}>
      <p>
        {until
          ? `在输错的地方，${beijingTime(until)}以前不能登录；本人登录过的电脑不受影响。`
          : "现在可以登录。"}
      </p>
      <Button size="small" busy={busy} onClick={onLift} className="mt-2">
        解除限制
      </Button>
    </Notice>
  );
}
