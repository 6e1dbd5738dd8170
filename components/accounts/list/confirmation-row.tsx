"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import type { ListedAccount } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Refusal, Result } from "@/lib/core/refusal";

type Props = {
  account: ListedAccount;
  proposal: { proposedBy: string; proposedById: string; at: Date };
  selfId: string;
  /** The object of the proposal, shown next to the account's name; `noun` as in “不能确认自己的角色”. */
  about?: string;
  noun: string;
  /** The object of the buttons, after “确认”, “撤回” or “不同意”. */
  of: string;
  /** True if the account's own person may decline. */
  declinesOwn: boolean;
  confirm: () => Parameters<typeof resultOf>[0];
  decline: () => Parameters<typeof resultOf>[0];
};

/** A proposal of one administrator for an account: another confirms it, or it is declined. */
export function ConfirmationRow({
  account,
  proposal,
  selfId,
  about,
  noun,
  of,
  declinesOwn,
  confirm,
  decline,
}: Props) {
  const { busy, refusals, send } = useSend();
  const { proposedBy, proposedById, at } = proposal;
  const own = proposedById === selfId;
  const why = account.id === selfId ? `不能确认自己的${noun}` : own ? "须由另一位管理员确认" : "";
  const outOfReach = !account.manageable && "这个账号还有您管理范围以外的角色，由管它的管理员办理";
  const not = own ? "撤回" : "不同意";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2">
      <span className="min-w-0">
        <span className="font-medium">
          {account.name}（{account.username}）
        </span>
        {about && ` ${about}`}
        <span className="block text-ink-3 text-sm">
          {proposedBy} {beijingTime(at)} 提出{why && `；${why}`}
        </span>
      </span>
      <span className="ml-auto flex gap-2">
        <Button
          size="small"
          variant="primary"
          busy={busy}
          why={why || outOfReach}
          aria-label={`确认${of}`}
          onClick={() => send(confirm)}
        >
          确认
        </Button>
        <Button
          size="small"
          busy={busy}
          why={!declinesOwn && account.id === selfId ? `不能处理自己的${noun}` : outOfReach}
          aria-label={`${not}${of}`}
          onClick={() => send(decline)}
        >
          {not}
        </Button>
      </span>
      <div className="basis-full empty:hidden">
        <Refusals refusals={refusals} />
      </div>
    </li>
  );
}

/** Runs one action at a time, with the refusals of the last. */
function useSend() {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  async function send(action: Props["confirm"]) {
    setBusy(true);
    setRefusals([]);
    const answer: Result<unknown> = await resultOf(action());
    setBusy(false);
    if (!answer.ok) setRefusals(answer.refusals);
  }
  return { busy, refusals, send };
}
