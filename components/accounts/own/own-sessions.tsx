"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import type { ListedSession } from "@/lib/access/sessions/types";
import { endOwnSessionsAction } from "@/lib/accounts/sign-ins/actions";
import type { EndOwnSessions } from "@/lib/accounts/sign-ins/schema";
import type { Refusal } from "@/lib/core/refusal";
import { SessionList } from "../session-list";

type Props = { sessions: ListedSession[]; currentId: string };

/** The reader's own sessions, each of which can be ended. */
export function OwnSessions({ sessions, currentId }: Props) {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, start] = useTransition();
  const router = useRouter();
  const end = (which: EndOwnSessions) =>
    start(async () => {
      const answer = await resultOf(endOwnSessionsAction(which));
      setRefusals(answer.ok ? [] : answer.refusals);
      if (answer.ok) router.refresh();
    });
  return (
    <div className="grid gap-4">
      <SessionList sessions={sessions} currentId={currentId} busy={busy} onEnd={(id) => end({ id })} />
      <Refusals refusals={refusals} />
      {sessions.length > 1 && (
        <div>
          <Button busy={busy} onClick={() => end({ except: currentId })}>
            {busy ? "正在办理…" : "结束其他所有登录"}
          </Button>
        </div>
      )}
      <p className="text-ink-3 text-sm">有不认识的登录，请结束它，并马上修改密码。</p>
    </div>
  );
}
