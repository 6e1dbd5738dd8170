"use client";
import { Notice } from "@/components/ui/notice";
import { confirmResetAction, declineResetAction } from "@/lib/accounts/second-factor/actions";
import type { ListedAccount } from "@/lib/accounts/types";
import { ConfirmationRow } from "./confirmation-row";

type Props = { accounts: readonly ListedAccount[]; selfId: string; hasOtherAdministrator: boolean };

/** Proposed removals of second factors: confirmed or declined here by another administrator. */
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
          <ConfirmationRow
            key={account.id}
            {...{ account, selfId }}
            proposal={reset}
            noun="重置"
            of={`重置${account.name}的两步验证`}
            declinesOwn
            confirm={() => confirmResetAction({ accountId: account.id })}
            decline={() => declineResetAction({ accountId: account.id })}
          />
        ))}
      </ul>
    </section>
  );
}
