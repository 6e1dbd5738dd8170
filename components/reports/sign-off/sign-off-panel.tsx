"use client";
import { type UseFormRegister, useForm } from "react-hook-form";
import { useDecisionState, useDecisionWords } from "@/components/shell/decisions";
import { OwnWorkNotice } from "@/components/shell/own-work-notice";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { ScriptForm } from "@/components/ui/script-form";
import type { Checklist } from "@/lib/reports/types";
import { useDraft } from "../draft/draft-context";
import { RefusalNotice } from "./refusal-notice";
import { useMove } from "./use-move";

const items: { name: "noStateSecrets" | "noCommercialSecrets" | "noPersonalData"; text: string }[] = [
  { name: "noStateSecrets", text: "不含国家秘密和工作秘密" },
  { name: "noCommercialSecrets", text: "不含商业秘密" },
  {
    name: "noPersonalData",
    text: "不含个人隐私：没有身份证号、手机号、银行账号、家庭住址门牌等（办公电话除外）",
  },
];

/** They last as long as the page: what is read after a reload is ticked anew. */
type Ticks = Omit<Checklist, "reviewedBy">;

/**
 * The signer's confidentiality review (保密审查) and signature, next to the document: sign and submit in one
 * step, or only sign.
 */
export function SignOffPanel() {
  const { reviewedBy, ownWork } = useDraft();
  const { make, signAndSubmit, busy, refusals } = useMove();
  // The checklist keeps its state while the signer visits another step.
  const [kept, keep] = useDecisionState<Ticks>("sign-off", {
    noStateSecrets: false,
    noCommercialSecrets: false,
    noPersonalData: false,
  });
  const [name, setName] = useDecisionWords<string>("reviewed by", reviewedBy);
  const { register, handleSubmit, getValues } = useForm<Ticks>({ defaultValues: kept });
  const checklist = (ticks: Ticks) => ({ ...ticks, reviewedBy: name });
  const why = ownWork?.kind === "own" && "不能由您办理，原因写在上面";
  const described = ownWork && ownWork.kind !== "others" ? "own-work" : undefined;
  return (
    <Card>
      <CardTitle>保密审查与审签</CardTitle>
      <ScriptForm
        aria-label="保密审查与审签"
        className="grid gap-4"
        onSubmit={handleSubmit((ticks) => signAndSubmit(checklist(ticks)))}
        onChange={() => keep(getValues())}
      >
        <p className="text-ink-2">请看过全文，逐项确认后审签。审签人对内容的真实、准确和保密负责。</p>
        <TickFields register={register} />
        <TextField
          name="reviewedBy"
          label="保密审查人"
          hint="姓名和职务，如“张×× 副主任”；下次自动填上"
          maxLength={50}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <RefusalNotice refusals={refusals} />
        <OwnWorkNotice verdict={ownWork} id="own-work" />
        <p className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" busy={busy} why={why} aria-describedby={described}>
            {busy ? "正在办理…" : "审签并报送"}
          </Button>
          <Button
            busy={busy}
            why={why}
            aria-describedby={described}
            onClick={handleSubmit((ticks) => make({ move: "signOff", checklist: checklist(ticks) }))}
          >
            审签通过
          </Button>
        </p>
        <p className="text-ink-2 text-sm">“审签并报送”一步报送审核；“审签通过”只审签，以后再报送。</p>
      </ScriptForm>
    </Card>
  );
}

function TickFields({ register }: { register: UseFormRegister<Ticks> }) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">本报告</legend>
      {items.map(({ name, text }) => (
        <label key={name} className="flex items-start gap-3 rounded-md px-2 py-1.5 hover:bg-canvas">
          <input type="checkbox" className="mt-1.5 size-5 shrink-0 accent-accent" {...register(name)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
