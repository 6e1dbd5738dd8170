"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { showRefusals } from "@/components/shell/show-refusals";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { addTotpAction, beginTotpAction } from "@/lib/accounts/second-factor/actions";
import { totpCodeSchema } from "@/lib/accounts/second-factor/schema";
import type { TotpOffer } from "@/lib/accounts/second-factor/types";
import { PasswordForm } from "./password-form";
import { RecoveryCodeList } from "./recovery-code-list";

type Step = { offer: TotpOffer } | { codes: string[] } | null;

/** Adds an authenticator app: password, QR code, first code, recovery codes. */
export function AddTotpDialog() {
  const [open, setOpen] = useState(false);
  const [step, setStep] = useState<Step>(null);
  const router = useRouter();
  const change = (next: boolean) => {
    setOpen(next);
    setStep(null);
    if (!next) router.refresh();
  };
  return (
    <Dialog
      title="添加验证器"
      open={open}
      onOpenChange={change}
      trigger={<Button size="small">添加验证器</Button>}
    >
      {step === null && (
        <PasswordForm
          confirm="下一步"
          submit={async (current) => {
            const answer = await resultOf(beginTotpAction({ current }));
            if (answer.ok) setStep({ offer: answer.value });
            return answer;
          }}
        >
          <p>
            验证器是手机上的应用，每 30 秒换一个 6
            位数字，不用联网。登录时，输完密码再填这个数字。各手机应用商店搜索“身份验证器”可以找到。
          </p>
        </PasswordForm>
      )}
      {step && "offer" in step && (
        <Offered offer={step.offer} onAdded={(codes) => (codes ? setStep({ codes }) : change(false))} />
      )}
      {step && "codes" in step && <RecoveryCodeList codes={step.codes} onClose={() => change(false)} />}
    </Dialog>
  );
}

function Offered({ offer, onAdded }: { offer: TotpOffer; onAdded: (codes: string[] | null) => void }) {
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(totpCodeSchema),
    defaultValues: { code: "" },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (input) => {
    const answer = await resultOf(addTotpAction(input));
    if (!answer.ok) return showRefusals(answer.refusals, ["code"], setError);
    onAdded(answer.value.recoveryCodes);
  });
  const { size, path } = offer.qr;
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <p>用验证器扫这个二维码；扫不了的，在验证器里选“手动输入”，填下面的密钥，类型选“基于时间”。</p>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label="添加到验证器的二维码"
        className="mx-auto w-full max-w-[14rem] border border-line bg-white"
      >
        <path d={path} fill="#000" />
      </svg>
      <dl className="grid gap-1">
        <dt className="text-ink-3 text-sm">密钥</dt>
        <dd className="select-all font-mono [overflow-wrap:anywhere]">
          {offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}
        </dd>
      </dl>
      {errors.root && <Notice tone="err">{errors.root.message}</Notice>}
      <TextField
        label="验证器上显示的 6 位数字"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
        error={errors.code?.message}
        {...register("code")}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" busy={isSubmitting}>
          {isSubmitting ? "正在核对…" : "添加"}
        </Button>
      </div>
    </form>
  );
}
