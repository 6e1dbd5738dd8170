"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { removeFactorAction, renewRecoveryCodesAction } from "@/lib/accounts/second-factor/actions";
import type { OwnFactors } from "@/lib/accounts/second-factor/types";
import { beijingTime } from "@/lib/core/beijing-time";
import { AddKeyDialog } from "./add-key-dialog";
import { AddTotpDialog } from "./add-totp-dialog";
import { useKeySupport } from "./key-support";
import { PasswordForm } from "./password-form";
import { RecoveryCodeList } from "./recovery-code-list";

/** The reader's second factors, and the actions on them. */
export function OwnFactorsCard({ factors }: { factors: OwnFactors }) {
  const { totpSince, keys, recoveryCodes, isRequired, keysPossible } = factors;
  const supports = useKeySupport();
  const hasAny = totpSince !== null || keys.length > 0;
  return (
    <Card>
      <CardTitle>两步验证</CardTitle>
      <p className="text-ink-2">
        {hasAny
          ? "登录时，输完密码还要用下面的一样验证。"
          : "登录时，输完密码再多一步，别人拿到密码也进不来。"}
        {isRequired && "本站要求审核员和管理员使用。"}
      </p>
      {hasAny && (
        <ul className="mt-3 grid gap-1 border-line border-t">
          {totpSince && <Factor name="验证器" detail={`${beijingTime(totpSince)} 添加`} keyId={null} />}
          {keys.map(({ id, name, addedAt, usedAt }) => (
            <Factor
              key={id}
              name={`安全密钥“${name}”`}
              detail={
                usedAt ? `最近一次使用 ${beijingTime(usedAt)}` : `${beijingTime(addedAt)} 添加，还没有用过`
              }
              keyId={id}
            />
          ))}
          <li className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-2">
            <span>
              恢复码
              <span className="block text-ink-3 text-sm">还有 {recoveryCodes} 个没有用过</span>
            </span>
            <RenewCodes />
          </li>
        </ul>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {totpSince === null && <AddTotpDialog />}
        {keysPossible && (supports === null || supports === "yes") && <AddKeyDialog />}
      </div>
      {(!keysPossible || supports === "insecure") && (
        <p className="mt-3 text-ink-3 text-sm">
          安全密钥只能在 https 的域名下使用，本站现在的网址不能用；验证器不受影响。
        </p>
      )}
      {keysPossible && supports === "no" && (
        <p className="mt-3 text-ink-3 text-sm">这个浏览器不支持安全密钥，请用验证器。</p>
      )}
    </Card>
  );
}

function Factor({ name, detail, keyId }: { name: string; detail: string; keyId: string | null }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {name}
        <span className="block text-ink-3 text-sm">{detail}</span>
      </span>
      <Dialog
        title={`取消${name}？`}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button size="small" variant="quiet" aria-label={`取消${name}`}>
            取消
          </Button>
        }
      >
        <PasswordForm
          confirm="确认取消"
          danger
          submit={async (current) => {
            const answer = await resultOf(removeFactorAction({ current, keyId }));
            if (answer.ok) {
              setOpen(false);
              router.refresh();
            }
            return answer;
          }}
        >
          <p>取消后，登录时不再能用它验证。取消了最后一样，恢复码也一并作废。</p>
        </PasswordForm>
      </Dialog>
    </li>
  );
}

function RenewCodes() {
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const router = useRouter();
  const change = (next: boolean) => {
    setOpen(next);
    setCodes(null);
    if (!next) router.refresh();
  };
  return (
    <Dialog
      title="更换恢复码"
      open={open}
      onOpenChange={change}
      trigger={
        <Button size="small" variant="quiet">
          更换恢复码
        </Button>
      }
    >
      {codes ? (
        <RecoveryCodeList codes={codes} onClose={() => change(false)} />
      ) : (
        <PasswordForm
          confirm="更换"
          submit={async (current) => {
            const answer = await resultOf(renewRecoveryCodesAction({ current }));
            if (answer.ok) setCodes(answer.value.recoveryCodes);
            return answer;
          }}
        >
          <p>给出新的恢复码，原来的全部作废。</p>
        </PasswordForm>
      )}
    </Dialog>
  );
}
