"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { TextField } from "@/components/ui/field";
import { renameAccountAction } from "@/lib/accounts/actions";
import type { ListedAccount } from "@/lib/accounts/types";
import { ConfirmDialog } from "./confirm-dialog";

/** Corrects a person's name. Another person gets a separate account. */
export function NameDialog({ account: { id, name, username } }: { account: ListedAccount }) {
  const [typed, setTyped] = useState(name);
  return (
    <ConfirmDialog
      trigger="改姓名"
      title={`改“${name}”的姓名`}
      confirm="保存姓名"
      fields={
        <TextField
          label="姓名"
          maxLength={30}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      }
      confirmed={() => resultOf(renameAccountAction({ accountId: id, name: typed }))}
      onClosed={() => setTyped(name)}
    >
      只改这个人的姓名，用户名 {username}{" "}
      和角色不变；以前公布的内容不变。换了人请不要改名，另建账号后在这里点“交接”。
    </ConfirmDialog>
  );
}
