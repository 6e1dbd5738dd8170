"use client";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { useReach } from "@/components/units/reach-context";
import { transferAccountAction } from "@/lib/accounts/actions";
import type { ListedAccount, Transferred } from "@/lib/accounts/types";
import { ConfirmDialog } from "./confirm-dialog";

type Props = {
  account: ListedAccount;
  /** The result, stored by the caller, whose list meanwhile shows the account as disabled. */
  moved: Transferred | null;
  onMoved: (moved: Transferred | null) => void;
};

/** Transfers the work of a person who leaves to a successor. */
export function TransferDialog({ account: { id, name, username }, moved, onMoved }: Props) {
  const { people = [], selfId } = useReach();
  const [successorId, setSuccessor] = useState("");
  const choices = people.filter((person) => person.id !== id && person.id !== selfId);
  return (
    <ConfirmDialog
      trigger="交接"
      title={`把“${name}”的工作交给别人`}
      confirm="交接并停用"
      fields={
        <SelectField
          label="接手的人"
          hint="还没有账号的，先新建账号，再来交接"
          value={successorId}
          onChange={({ target }) => setSuccessor(target.value)}
        >
          <option value="">请选择</option>
          {choices.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}（{person.username}）
            </option>
          ))}
        </SelectField>
      }
      confirmed={async () => {
        if (successorId === "")
          return { ok: false, refusals: [{ code: "incomplete", message: "请先选择接手的人。" }] };
        const answer = await resultOf(transferAccountAction({ accountId: id, successorId }));
        if (answer.ok) onMoved(answer.value);
        return answer;
      }}
      settled={moved && <TransferOutcome moved={moved} />}
      onClosed={() => {
        setSuccessor("");
        onMoved(null);
      }}
    >
      接手的人得到 {username} 的全部角色和没有读的消息，{username}{" "}
      随即停用，不能再登录。写过的内容、签过的字和办理记录仍是原来的人的。
    </ConfirmDialog>
  );
}

function TransferOutcome({ moved: { messages, pending, releases } }: { moved: Transferred }) {
  return (
    <Notice tone={pending || releases > 0 ? "warn" : "ok"} title="已交接，原账号已停用">
      {messages > 0 && <p>{messages} 条没有读的消息已转给接手的人。</p>}
      {pending && <p>审核员、管理员的角色要请另一位管理员在“账号”页上方确认，确认后生效。</p>}
      {releases > 0 && <p>他设定的 {releases} 次统一发布到时不会执行，请由现任审核员在“审核”页重新设定。</p>}
    </Notice>
  );
}
