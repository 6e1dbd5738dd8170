"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FieldPath } from "@/lib/core/report";
import type { TakenField } from "@/lib/imports/accept/accepting";
import { leftOut, waiting } from "@/lib/imports/accept/outcome";
import type { Work } from "../work";
import { AcceptDialog } from "./accept-dialog";
import { pictureIds } from "./shown-in";
import { StandingChoice } from "./standing-choice";
import { chosenOf, useAccept } from "./use-accept";

type Props = { work: Work; busy: boolean; onAccepted: () => void };

/** The end of an import: what comes in, what stays out, and the deed. */
export function AcceptPanel({ work, busy, onAccepted }: Props) {
  const { fields, meetings, going, trouble, accept } = useAccept(work, onAccepted);
  const [replaced, setReplaced] = useState<ReadonlySet<FieldPath>>(new Set());
  const [issued, setIssued] = useState(false);
  const [issuedOn, setIssuedOn] = useState("");
  const [where, setWhere] = useState("");
  const [asking, setAsking] = useState(false);
  const { target, ground, placed, sorting } = work;
  const standing = ground.standing;
  const taken = meetings ? chosenOf(meetings, replaced) : fields;
  const closed = busy || going || taken.length === 0 || standing?.mayWrite === false;
  const out = leftOut(sorting);
  const undecided = waiting(sorting).length;

  async function carryOut() {
    setAsking(false);
    const asIssued = issued && !standing ? { issuedOn, where } : null;
    await accept(asIssued, replaced);
  }

  return (
    <Card className="grid gap-4">
      <CardTitle className="mb-0">导入到 {target.year} 年度的草稿</CardTitle>
      <p className="text-ink-2">{countsOf(taken)}</p>
      {meetings && standing?.mayWrite && (
        <StandingChoice meetings={meetings} form={placed.form} replaced={replaced} onReplace={setReplaced} />
      )}
      {!standing && target.use === "report" && (
        <>
          <label className="flex items-start gap-2">
            <input
              type="checkbox"
              checked={issued}
              onChange={(event) => setIssued(event.target.checked)}
              className="mt-1.5 size-4 accent-accent"
            />
            <span>这份报告以前已在别处公布，现按原样录入（原件中的差错保持原样，由县级审核员逐条说明）</span>
          </label>
          {issued && (
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label="原报告发布日期"
                type="date"
                value={issuedOn}
                onChange={(event) => setIssuedOn(event.target.value)}
              />
              <TextField
                label="原报告发布在哪里"
                hint="如“县政府门户网站”"
                maxLength={200}
                value={where}
                onChange={(event) => setWhere(event.target.value)}
              />
            </div>
          )}
        </>
      )}
      {trouble.length > 0 && (
        <Notice tone="err" title="没有导入">
          {trouble.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="primary"
          disabled={closed}
          onClick={() => (out.length + undecided > 0 ? setAsking(true) : carryOut())}
        >
          {going ? "正在导入…" : standing ? "导入到这份草稿" : "导入，建立草稿"}
        </Button>
        {undecided > 0 && <span className="text-warn">还有 {undecided} 处没有看过</span>}
      </div>
      <AcceptDialog
        open={asking}
        onOpenChange={setAsking}
        out={out}
        undecided={undecided}
        onAccept={carryOut}
      />
    </Card>
  );
}

function countsOf(taken: readonly TakenField[]): string {
  const count = (prefix: string) => taken.filter(({ path }) => path.startsWith(prefix)).length;
  const parts = [
    [count("chapter."), "章文字"],
    [taken.flatMap(pictureIds).length, "张图片"],
    [count("figure."), "格数字"],
    [count("front."), "项基本信息"],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return told.length > 0 ? `将导入 ${told.join("、")}。` : "没有可以导入的内容。";
}
