"use client";
import { X } from "lucide-react";
import { useState, useTransition } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type Role, roleLabels } from "@/lib/access/actor";
import { grantRoleAction, revokeRoleAction } from "@/lib/accounts/actions";
import type { ListedAccount, NamedGrant } from "@/lib/accounts/types";
import type { Refusal, Result } from "@/lib/core/refusal";
import { type ChosenGrant, GrantFields } from "../grant-fields";

const blank: ChosenGrant = { unitCode: "", role: "" };

/** The roles of one account: each can be taken away, and others given. */
export function RolesDialog({ account }: { account: ListedAccount }) {
  const [chosen, setChosen] = useState(blank);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, start] = useTransition();
  const act = (action: () => Promise<Result<null>>, after?: () => void) =>
    start(async () => {
      const answer = await action();
      setRefusals(answer.ok ? [] : answer.refusals);
      if (answer.ok) after?.();
    });
  const revoke = ({ role, unitCode }: NamedGrant) =>
    act(() => resultOf(revokeRoleAction({ accountId: account.id, grant: { role, unitCode } })));
  const give = () => {
    if (!chosen.unitCode || !chosen.role)
      return setRefusals([{ code: "incomplete", message: "请先选择单位和角色。" }]);
    const grant = { unitCode: chosen.unitCode, role: chosen.role as Role };
    act(
      () => resultOf(grantRoleAction({ accountId: account.id, grant })),
      () => setChosen(blank),
    );
  };
  return (
    <Dialog
      title={`“${account.name}”的角色`}
      description="改动立即生效，本人不用重新登录。"
      trigger={<Button size="small">角色</Button>}
      onOpenChange={() => setRefusals([])}
    >
      <ul className="mb-5 grid gap-2">
        {account.grants.map((grant) => (
          <li
            key={grant.role + grant.unitCode}
            className="flex items-center justify-between gap-3 border-line border-b pb-2"
          >
            {grant.unitName} · {roleLabels[grant.role]}
            <Button
              size="small"
              look="quiet"
              busy={busy}
              aria-label={`移除${grant.unitName}的${roleLabels[grant.role]}`}
              onClick={() => revoke(grant)}
            >
              <X aria-hidden size={16} />
              移除
            </Button>
          </li>
        ))}
      </ul>
      <div className="grid gap-4">
        <GrantFields value={chosen} onChange={setChosen} />
        <Refusals refusals={refusals} />
        <div className="flex justify-end">
          <Button look="primary" busy={busy} onClick={give}>
            {busy ? "正在办理…" : "添加角色"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
