"use client";
import { useState, useTransition } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { unlinkIdentityAction } from "@/lib/accounts/identities/actions";
import { endSessionsAction, liftLimitAction, readSignInsAction } from "@/lib/accounts/sign-ins/actions";
import type { SignIns } from "@/lib/accounts/sign-ins/types";
import type { ListedAccount } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Refusal, Result } from "@/lib/core/refusal";
import { SessionList } from "../session-list";

/**
 * An account's sessions and its lock after failed sign-ins: the administrator can end the sessions and lift
 * the lock.
 */
export function SignInsDialog({ account: { id: accountId, name } }: { account: ListedAccount }) {
  const [signIns, setSignIns] = useState<SignIns | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, start] = useTransition();
  /** Runs an action, then reloads the current state. */
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
        {signIns && signIns.identities.length > 0 && (
          <Identities
            identities={signIns.identities}
            busy={busy}
            onUnlink={({ issuer, subject }) =>
              act(() => resultOf(unlinkIdentityAction({ accountId, issuer, subject })))
            }
          />
        )}
        <Refusals refusals={refusals} />
        {signIns && signIns.sessions.length > 0 && (
          <div className="flex justify-end">
            <Button variant="danger" busy={busy} onClick={() => end(null)}>
              结束全部登录
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

type IdentitiesProps = {
  identities: SignIns["identities"];
  busy: boolean;
  onUnlink: (identity: SignIns["identities"][number]) => void;
};

/** The OpenID identities that may sign in to the account. */
function Identities({ identities, busy, onUnlink }: IdentitiesProps) {
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">关联的统一身份</h3>
      <ul className="grid gap-1">
        {identities.map((identity) => (
          <li
            key={`${identity.issuer} ${identity.subject}`}
            className="flex flex-wrap items-center justify-between gap-x-3 border-line border-b pb-1"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {identity.name || identity.username || "没有姓名"}
              <span className="block text-ink-3 text-sm">标识 {identity.subject}</span>
            </span>
            <Button
              size="small"
              variant="quiet"
              busy={busy}
              aria-label={`取消关联${identity.name || identity.subject}`}
              onClick={() => onUnlink(identity)}
            >
              取消关联
            </Button>
          </li>
        ))}
      </ul>
    </section>
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
