"use client";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import type { FieldPath } from "@/lib/core/report";
import { type FieldEntry, pictureIdsOf } from "@/lib/core/report";
import type { ImportReview } from "@/lib/imports/review/import-review";
import { leftOut, pendingItems } from "@/lib/imports/review/pending";
import type { ImportSession } from "../reading/import-session";
import { AcceptDialog } from "./accept-dialog";
import { AsIssuedFields, type IssuedElsewhere } from "./as-issued-fields";
import { LeftOutList } from "./left-out-list";
import { OverwriteChoice } from "./overwrite-choice";
import { chosenOf, useAccept } from "./use-accept";

type Props = { session: ImportSession; review: ImportReview; busy: boolean; onAccepted: () => void };

/** The last part of an import: what is imported, what is left out, and the button. */
export function AcceptPanel({ session, review, busy, onAccepted }: Props) {
  const { fields, comparisons, isGoing, trouble, accept } = useAccept(session, review, onAccepted);
  const [replaced, setReplaced] = useState<ReadonlySet<FieldPath>>(new Set());
  const [issued, setIssued] = useState<IssuedElsewhere>({ isIssued: false, issuedOn: "", where: "" });
  const [isAsking, setAsking] = useState(false);
  const { target, context, placed, source } = session;
  const { existing } = context;
  const chosen = comparisons ? chosenOf(comparisons, replaced) : fields;
  const isBusy = busy || isGoing;
  const why = whyNot(target.year, existing?.mayWrite === false, chosen.length);
  const out = leftOut(review);
  const undecided = pendingItems(review).length;

  async function carryOut() {
    const { isIssued, issuedOn, where } = issued;
    const answer = await accept(isIssued && !existing ? { issuedOn, where } : null, replaced);
    if (!answer.ok) setAsking(false);
    return answer;
  }

  return (
    <Card className="grid gap-4">
      <CardTitle className="mb-0">导入到 {target.year} 年度的草稿</CardTitle>
      <p className="text-ink-2">{countsOf(chosen)}</p>
      {comparisons && existing?.mayWrite && (
        <OverwriteChoice
          comparisons={comparisons}
          form={placed.form}
          replaced={replaced}
          onReplace={setReplaced}
        />
      )}
      {!existing && target.use === "report" && <AsIssuedFields value={issued} onChange={setIssued} />}
      <Refusals refusals={trouble} title="没有导入" />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          busy={isBusy}
          why={why}
          onClick={() => (out.length + undecided > 0 ? setAsking(true) : carryOut())}
        >
          {isGoing ? "正在导入…" : existing ? "导入到这份草稿" : "导入，建立草稿"}
        </Button>
        {undecided > 0 && <span className="text-warn">还有 {undecided} 处没有看过</span>}
      </div>
      {isAsking && (
        <AcceptDialog
          title="导入前请再看一眼"
          files={[{ id: source.sha256, name: source.name }]}
          acceptLabel={out.length > 0 ? "确认不要这些，导入" : "导入"}
          cancelLabel="回去再看看"
          accept={carryOut}
          onClose={() => setAsking(false)}
        >
          <LeftOutList items={out} undecided={undecided} />
        </AcceptDialog>
      )}
    </Card>
  );
}

/** Why nothing can be imported, if so. */
function whyNot(year: number, isClosed: boolean, chosen: number): string | false {
  if (isClosed) return `${year} 年度的报告已经离开填报，不能导入：在上面换一个年度`;
  return chosen === 0 && "没有要导入的内容：在上面选要替换的栏目，或者换一份文件";
}

function countsOf(fields: readonly FieldEntry[]): string {
  const count = (prefix: string) => fields.filter(({ path }) => path.startsWith(prefix)).length;
  const parts = [
    [count("chapter."), "章文字"],
    [fields.flatMap(({ value }) => pictureIdsOf(value)).length, "张图片"],
    [count("figure."), "格数字"],
    [count("front."), "项基本信息"],
  ] as const;
  const named = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return named.length > 0 ? `将导入 ${named.join("、")}。` : "没有可以导入的内容。";
}
