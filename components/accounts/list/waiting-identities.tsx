"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { declineIdentityAction, linkIdentityAction } from "@/lib/accounts/identities/actions";
import type { WaitingIdentity } from "@/lib/accounts/identities/types";
import type { ListedAccount } from "@/lib/accounts/types";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Refusal } from "@/lib/core/refusal";

type Props = { identities: readonly WaitingIdentity[]; accounts: readonly ListedAccount[] };

/**
 * Identities that signed in by OpenID Connect for the first time: the administrator links each to an account.
 * A name only suggests one.
 */
export function WaitingIdentities({ identities, accounts }: Props) {
  if (identities.length === 0) return null;
  const choices = accounts.filter(({ manageable, disabled }) => manageable && !disabled);
  return (
    <section aria-labelledby="identities" className="mb-6 rounded-md border border-line bg-paper px-4 py-3">
      <h2 id="identities" className="font-medium text-lg">
        等待关联的统一身份
      </h2>
      <p className="text-ink-2 text-sm">
        下列人员通过了统一身份认证，还没有关联本系统的账号。请与本人核实后选定账号；姓名、用户名相同不等于同一人。
      </p>
      <ul className="mt-2 grid gap-1">
        {identities.map((identity) => (
          <WaitingIdentityItem key={`${identity.issuer} ${identity.subject}`} {...{ identity, choices }} />
        ))}
      </ul>
    </section>
  );
}

function WaitingIdentityItem({
  identity: { issuer, subject, username, name, firstSeenAt, suggestedId },
  choices,
}: {
  identity: WaitingIdentity;
  choices: readonly ListedAccount[];
}) {
  const [accountId, setAccountId] = useState(suggestedId ?? "");
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  async function send(sent: Parameters<typeof resultOf<unknown>>[0]) {
    setBusy(true);
    setRefusals([]);
    const answer = await resultOf(sent);
    setBusy(false);
    if (!answer.ok) setRefusals(answer.refusals);
  }
  const called = name || username || "没有姓名";
  return (
    <li className="flex flex-wrap items-end gap-x-3 gap-y-2 border-line border-t py-2">
      <span className="min-w-0 basis-full sm:basis-auto">
        <span className="font-medium">
          {called}
          {username && `（${username}）`}
        </span>
        <span className="block text-ink-3 text-sm [overflow-wrap:anywhere]">
          {beijingTime(firstSeenAt)} 首次登录；标识 {subject}
        </span>
      </span>
      <div className="ml-auto flex flex-wrap items-end gap-2">
        <SelectField
          label={`${called}的账号`}
          value={accountId}
          onChange={({ target }) => setAccountId(target.value)}
        >
          <option value="">请选择账号</option>
          {choices.map((account) => (
            <option key={account.id} value={account.id}>
              {account.name}（{account.username}）
            </option>
          ))}
        </SelectField>
        <Button
          variant="primary"
          busy={busy}
          why={accountId === "" && "先在左边选择账号"}
          onClick={() => send(linkIdentityAction({ accountId, issuer, subject }))}
        >
          确认关联
        </Button>
        <Button busy={busy} onClick={() => send(declineIdentityAction({ issuer, subject }))}>
          不关联
        </Button>
      </div>
      <div className="basis-full empty:hidden">
        <Refusals refusals={refusals} />
      </div>
    </li>
  );
}
