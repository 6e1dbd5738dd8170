"use client";
import { Notice } from "@/components/ui/notice";
import { roleLabels } from "@/lib/access/actor";
import { confirmRoleAction, declineRoleAction } from "@/lib/accounts/actions";
import type { ListedAccount, NamedPendingGrant } from "@/lib/accounts/types";
import { ConfirmationRow } from "./confirmation-row";

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
  const { role, unitCode, unitName } = grant;
  const input = { accountId: account.id, grant: { role, unitCode } };
  return (
    <ConfirmationRow
      {...{ account, selfId }}
      proposal={grant}
      about={`${unitName} · ${roleLabels[role]}`}
      noun="角色"
      of={`${account.name}的${roleLabels[role]}`}
      declinesOwn={false}
      confirm={() => confirmRoleAction(input)}
      decline={() => declineRoleAction(input)}
    />
  );
}
