"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { useReach } from "@/components/units/reach-context";
import { disableAccountAction, enableAccountAction, resetPasswordAction } from "@/lib/accounts/actions";
import { proposeResetAction } from "@/lib/accounts/second-factor/actions";
import type { ListedAccount, OneTimePassword, Transferred } from "@/lib/accounts/types";
import { OneTimePasswords } from "../one-time-passwords";
import { ConfirmDialog } from "./confirm-dialog";
import { NameDialog } from "./name-dialog";
import { RolesDialog } from "./roles-dialog";
import { SignInsDialog } from "./sign-ins-dialog";
import { TransferDialog } from "./transfer-dialog";

/** What an administrator may do with one account. */
export function AccountActions({ account }: { account: ListedAccount }) {
  const { selfId } = useReach();
  const [given, setGiven] = useState<OneTimePassword[]>([]);
  const [moved, setMoved] = useState<Transferred | null>(null);
  if (!account.manageable)
    return <span className="text-ink-3 text-sm">另有上级单位的角色，由上级管理员办理</span>;
  const { id, name, username, disabled } = account;
  return (
    <div className="flex flex-wrap gap-2">
      <RolesDialog account={account} />
      <NameDialog account={account} />
      {id !== selfId && <SignInsDialog account={account} />}
      {id !== selfId && (
        <>
          <ConfirmDialog
            trigger="重置密码"
            title={given.length > 0 ? `“${name}”的密码已重置` : `重置“${name}”的密码？`}
            confirm="重置密码"
            confirmed={async () => {
              const answer = await resultOf(resetPasswordAction({ accountId: id }));
              if (answer.ok) setGiven([answer.value]);
              return answer;
            }}
            settled={given.length > 0 && <OneTimePasswords passwords={given} />}
            onClosed={() => setGiven([])}
          >
            {username}{" "}
            现在的密码作废，已经登录的会退出。系统会给出一个临时密码，请当面或用安全的方式交给本人。
          </ConfirmDialog>
          {account.hasFactor && <ResetFactor account={account} />}
          {(!disabled || moved) && <TransferDialog account={account} moved={moved} onMoved={setMoved} />}
          <DisableDialog account={account} />
        </>
      )}
      {id === selfId && (
        <Button asChild size="small" variant="quiet">
          <a href="/account">我的账号</a>
        </Button>
      )}
    </div>
  );
}

function ResetFactor({ account: { id, name, username } }: { account: ListedAccount }) {
  return (
    <ConfirmDialog
      trigger="重置两步验证"
      title={`提出重置“${name}”的两步验证？`}
      confirm="提出重置"
      confirmed={() => resultOf(proposeResetAction({ accountId: id }))}
    >
      本人的手机、安全密钥和恢复码都不在了，才需要重置。请先当面或打电话与本人核实。另一位管理员确认后，
      {username} 的验证器、安全密钥和恢复码全部作废，已经登录的会退出，密码不变。
    </ConfirmDialog>
  );
}

function DisableDialog({ account: { id, name, username, disabled } }: { account: ListedAccount }) {
  return disabled ? (
    <ConfirmDialog
      trigger="启用"
      title={`启用“${name}”的账号？`}
      confirm="启用账号"
      confirmed={() => resultOf(enableAccountAction({ accountId: id }))}
    >
      启用后，{username} 可以用原来的密码登录，角色不变。
    </ConfirmDialog>
  ) : (
    <ConfirmDialog
      trigger="停用"
      danger
      title={`停用“${name}”的账号？`}
      confirm="停用账号"
      confirmed={() => resultOf(disableAccountAction({ accountId: id }))}
    >
      {username} 会立即退出，不能再登录。他写过的内容和记录都保留，以后可以再启用。
    </ConfirmDialog>
  );
}
