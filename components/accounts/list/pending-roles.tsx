"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { roleLabels } from "@/lib/access/actor";
import { confirmRoleAction, declineRoleAction } from "@/lib/accounts/actions";
import type { ListedAccount, NamedPendingGrant } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Refusal } from "@/lib/core/refusal";

type Props = { accounts: readonly ListedAccount[]; selfId: string; hasOtherAdministrator: boolean };

/** The roles that wait for a second administrator: confirmed or declined here by anyone but the proposer. */
export function PendingRoles({ accounts, selfId, hasOtherAdministrator }: Props) {
  const waiting = accounts.flatMap((account) => account.pending.map((grant) => ({ account, grant })));
  if (waiting.length === 0) return null;
  return (
    <section
      aria-labelledby="pending-roles"
      className="mb-6 rounded-md border border-line bg-paper px-4 py-3"
    >
      <h2 id="pending-roles" className="font-medium text-lg">
        等待确认的角色
      </h2>
      <p className="text-ink-2 text-sm">
        审核员和管理员的角色由一位管理员提出、另一位管理员确认后才生效；重置了密码、关联了统一身份的，也要这样重新确认。确认前请与本人核实。
      </p>
      {!hasOtherAdministrator && waiting.some(({ grant }) => grant.proposedById === selfId) && <NobodyElse />}
      <ul className="mt-2 grid gap-1">
        {waiting.map(({ account, grant }) => (
          <PendingRole key={account.id + grant.role + grant.unitCode} {...{ account, grant, selfId }} />
        ))}
      </ul>
    </section>
  );
}

/** What to do if a county has a single administrator. */
function NobodyElse() {
  return (
    <Notice tone="warn" title="现在没有另一位管理员可以确认" className="mt-2">
      <p>
        请信息技术人员在服务器的程序目录中运行 <code>npm run -s report -- confirm-role 用户名</code>
        。建议这样设立第二位管理员，以后由他确认。
      </p>
    </Notice>
  );
}

type RowProps = Pick<Props, "selfId"> & { account: ListedAccount; grant: NamedPendingGrant };

function PendingRole({ account, grant, selfId }: RowProps) {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const { role, unitCode, unitName, proposedBy, proposedById, at } = grant;
  const input = { accountId: account.id, grant: { role, unitCode } };
  async function send(action: typeof confirmRoleAction | typeof declineRoleAction) {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(action(input));
    setBusy(false);
    if (!answer.ok) setRefusals(answer.refusals);
  }
  const own = proposedById === selfId;
  const why = account.id === selfId ? "不能确认自己的角色" : own ? "须由另一位管理员确认" : "";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-2">
      <span className="min-w-0">
        <span className="font-medium">
          {account.name}（{account.username}）
        </span>{" "}
        {unitName} · {roleLabels[role]}
        <span className="block text-ink-3 text-sm">
          {proposedBy} {beijingTime(at)} 提出{why && `；${why}`}
        </span>
      </span>
      <span className="ml-auto flex gap-2">
        <Button
          size="small"
          look="primary"
          busy={busy}
          disabled={why !== "" || !account.manageable}
          aria-label={`确认${account.name}的${roleLabels[role]}`}
          onClick={() => send(confirmRoleAction)}
        >
          确认
        </Button>
        <Button
          size="small"
          busy={busy}
          disabled={account.id === selfId || !account.manageable}
          aria-label={`${own ? "撤回" : "不同意"}${account.name}的${roleLabels[role]}`}
          onClick={() => send(declineRoleAction)}
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
