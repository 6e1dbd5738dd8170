"use client";
import { startRegistration } from "@simplewebauthn/browser";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { addKeyAction, beginKeyAction } from "@/lib/accounts/second-factor/actions";
import type { AddKeyInput } from "@/lib/accounts/second-factor/schema";
import { refused } from "@/lib/core/refusal";
import { keyTrouble } from "./key-support";
import { PasswordForm } from "./password-form";
import { RecoveryCodeList } from "./recovery-code-list";

/** Adds a security key: its name and the password, the browser's dialog, then recovery codes. */
export function AddKeyDialog() {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [codes, setCodes] = useState<string[] | null>(null);
  const router = useRouter();
  const change = (next: boolean) => {
    setOpen(next);
    setName("");
    setCodes(null);
    if (!next) router.refresh();
  };
  async function add(current: string) {
    const begun = await resultOf(beginKeyAction({ current }));
    if (!begun.ok) return begun;
    let added: AddKeyInput["added"];
    try {
      added = (await startRegistration({ optionsJSON: begun.value })) as AddKeyInput["added"];
    } catch (error) {
      return refused("unexpected", keyTrouble(error));
    }
    const answer = await resultOf(addKeyAction({ name, added }));
    if (!answer.ok) return answer;
    if (answer.value.recoveryCodes) setCodes(answer.value.recoveryCodes);
    else change(false);
    return answer;
  }
  return (
    <Dialog
      title="添加安全密钥"
      open={open}
      onOpenChange={change}
      trigger={<Button size="small">添加安全密钥</Button>}
    >
      {codes ? (
        <RecoveryCodeList codes={codes} onClose={() => change(false)} />
      ) : (
        <PasswordForm confirm="下一步" submit={add}>
          <p>安全密钥是插在 USB 口上的小设备，也可以是带指纹或人脸的电脑。登录时，输完密码再按一下它。</p>
          <TextField
            label="给这把密钥起个名字"
            placeholder="办公室的密钥"
            maxLength={30}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </PasswordForm>
      )}
    </Dialog>
  );
}
