"use client";
import { startAuthentication } from "@simplewebauthn/browser";
import { useState } from "react";
import { keyTrouble, useKeySupport } from "@/components/accounts/second-factor/key-support";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { askForKeyAction, keySignedAction } from "@/lib/access/second-step/actions";
import { secondStepFailures } from "./second-step-form";

/** The second step with a security key, if browser and URL support it. */
export function SecondStepKey({ next }: { next: string }) {
  const supports = useKeySupport();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState("");
  async function sign() {
    setBusy(true);
    setTrouble("");
    setTrouble(await signed(next));
    setBusy(false);
  }
  return (
    <div className="mb-5 grid gap-4 border-line border-b pb-5">
      {trouble && <Notice tone="err">{trouble}</Notice>}
      {supports === "no" || supports === "insecure" ? (
        <p className="text-ink-2">这个浏览器在这个网址用不了安全密钥。请用下面的方法。</p>
      ) : (
        <Button variant="primary" busy={busy} onClick={sign}>
          {busy ? "请按安全密钥上的提示操作…" : "用安全密钥登录"}
        </Button>
      )}
    </div>
  );
}

/** The error in words; empty if the page redirects. */
async function signed(next: string): Promise<string> {
  const options = await askForKeyAction().catch(() => "unreachable" as const);
  if (options === "unreachable") return "连不上服务器。请检查网络后再试。";
  if (!options) return secondStepFailures.expired;
  let answer: Awaited<ReturnType<typeof startAuthentication>>;
  try {
    answer = await startAuthentication({ optionsJSON: options });
  } catch (error) {
    return keyTrouble(error);
  }
  const { refusal } = (await keySignedAction(answer, next)) ?? {};
  return refusal ? secondStepFailures[refusal] : "";
}
