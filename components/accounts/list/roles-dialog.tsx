"use client";
import { X } from "lucide-react";
import { useState, useTransition } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { type Role, roleLabels } from "@/lib/access/actor";
import { grantRoleAction, revokeRoleAction } from "@/lib/accounts/actions";
import type { ListedAccount, NamedGrant } from "@/lib/accounts/types";
import type { Refusal, Result } from "@/lib/core/refusal";
import { type ChosenGrant, GrantFields } from "../grant-fields";

const blank: ChosenGrant = { unitCode: "", role: "" };

/** The roles of one account: each can be revoked, and others granted. */
export function RolesDialog({ account }: { account: ListedAccount }) {
  const [chosen, setChosen] = useState(blank);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, start] = useTransition();
  const [waits, setWaits] = useState(false);
  function act<Value>(action: () => Promise<Result<Value>>, after?: (value: Value) => void) {
    start(async () => {
      setWaits(false);
      const answer = await action();
      setRefusals(answer.ok ? [] : answer.refusals);
      if (answer.ok) after?.(answer.value);
    });
  }
  const revoke = ({ role, unitCode }: NamedGrant) =>
    act(() => resultOf(revokeRoleAction({ accountId: account.id, grant: { role, unitCode } })));
  const give = () => {
    if (!chosen.unitCode || !chosen.role)
      return setRefusals([{ code: "incomplete", message: "请先选择单位和角色。" }]);
    const grant = { unitCode: chosen.unitCode, role: chosen.role as Role };
    act(
      () => resultOf(grantRoleAction({ accountId: account.id, grant })),
      ({ pending }) => {
        setChosen(blank);
        setWaits(pending);
      },
    );
  };
  return (
    <Dialog
      title={`“${account.name}”的角色`}
      description="改动立即生效，本人不用重新登录。审核员和管理员的角色须由另一位管理员确认后生效。"
      trigger={<Button size="small">角色</Button>}
      onOpenChange={() => setRefusals([])}
    >
      <ul className="mb-5 grid gap-2">
        {account.grants.map((grant) => (
          <HeldRole
            key={grant.role + grant.unitCode}
            grant={grant}
            busy={busy}
            onRemove={() => revoke(grant)}
          />
        ))}
      </ul>
      <div className="grid gap-4">
        <GrantFields value={chosen} onChange={setChosen} />
        <Refusals refusals={refusals} />
        {waits && <Notice title="已提出">请另一位管理员在“账号”页上方确认，确认后生效。</Notice>}
        <div className="flex justify-end">
          <Button variant="primary" busy={busy} onClick={give}>
            {busy ? "正在办理…" : "添加角色"}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function HeldRole({
  grant: { role, unitName },
  busy,
  onRemove,
}: {
  grant: NamedGrant;
  busy: boolean;
  onRemove: () => void;
}) {
  return (
    <li className="flex items-center justify-between gap-3 border-line border-b pb-2">
      {unitName} · {roleLabels[role]}
      <Button
        size="small"
        variant="quiet"
        busy={busy}
        aria-label={`移除${unitName}的${roleLabels[role]}`}
        onClick={onRemove}
      >
        <X aria-hidden size={16} />
        移除
      </Button>
    </li>
  );
}
