"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { confirmResetAction, declineResetAction } from "@/lib/accounts/second-factor/actions";
import type { ListedAccount } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Refusal } from "@/lib/core/refusal";

type Props = { accounts: readonly ListedAccount[]; selfId: string; hasOtherAdministrator: boolean };
type Waiting = NonNullable<ListedAccount["factorReset"]>;

/** Second factors that one administrator would take away: confirmed or declined here by another. */
export function PendingResets({ accounts, selfId, hasOtherAdministrator }: Props) {
  const waiting = accounts.flatMap((account) =>
    account.factorReset ? [{ account, reset: account.factorReset }] : [],
  );
  if (waiting.length === 0) return null;
  return (
    <section
      aria-labelledby="pending-resets"
      className="mb-6 rounded-md border border-line bg-paper px-4 py-3"
    >
      <h2 id="pending-resets" className="font-medium text-lg">
        等待确认的两步验证重置
      </h2>
      <p className="text-ink-2 text-sm">
        由一位管理员提出、另一位管理员确认后才重置。确认前请当面或打电话与本人核实，不要只凭消息。
      </p>
      {!hasOtherAdministrator && waiting.some(({ reset }) => reset.proposedById === selfId) && (
        <Notice tone="warn" title="现在没有另一位管理员可以确认" className="mt-2">
          请信息技术人员在服务器的程序目录中运行 <code>npm run -s report -- reset-second-factor 用户名</code>
          。
        </Notice>
      )}
      <ul className="mt-2 grid gap-1">
        {waiting.map(({ account, reset }) => (
          <PendingReset key={account.id} {...{ account, reset, selfId }} />
        ))}
      </ul>
    </section>
  );
}

function PendingReset({
  account,
  reset,
  selfId,
}: {
  account: ListedAccount;
  reset: Waiting;
  selfId: string;
}) {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  async function send(action: typeof confirmResetAction | typeof declineResetAction) {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(action({ accountId: account.id }));
    setBusy(false);
    if (!answer.ok) setRefusals(answer.refusals);
  }
  const own = reset.proposedById === selfId;
  const why = account.id === selfId ? "不能确认自己的重置" : own ? "须由另一位管理员确认" : "";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2">
      <span className="min-w-0">
        <span className="font-medium">
          {account.name}（{account.username}）
        </span>
        <span className="block text-ink-3 text-sm">
          {reset.proposedBy} {beijingTime(reset.at)} 提出{why && `；${why}`}
        </span>
      </span>
      <span className="ml-auto flex gap-2">
        <Button
          size="small"
          look="primary"
          busy={busy}
          disabled={why !== "" || !account.manageable}
          aria-label={`确认重置${account.name}的两步验证`}
          onClick={() => send(confirmResetAction)}
        >
          确认
        </Button>
        <Button
          size="small"
          busy={busy}
          disabled={!account.manageable}
          aria-label={`${own ? "撤回" : "不同意"}重置${account.name}的两步验证`}
          onClick={() => send(declineResetAction)}
        >
          {own ? "撤回" : "不同意"}
        </Button>
      </span>
      <div className="basis-full empty:hidden">
        <Refusals refusals={refusals} />
      </div>
    </li>
  );
}
