"use client";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { type IssueChoice, issueFault } from "@/lib/imports/accept/issue";
import type { ImportRow } from "@/lib/imports/types";
import { AcceptDialog } from "../../accept/accept-dialog";
import { useBatchContext } from "../batch-context";
import { IssueFields } from "./issue-fields";

/** Accepts files of a batch: whether they were already published is asked once for all of them. */
export function AcceptFiles({ rows, onClose }: { rows: readonly ImportRow[]; onClose: () => void }) {
  const { batch, today } = useBatchContext();
  const [choice, setChoice] = useState<IssueChoice>({ how: "older", where: "政府网站", issuedOn: "" });
  const [asked, setAsked] = useState(false);
  const fault = issueFault(rows, choice, today);
  const left = rows.reduce((sum, { stats }) => sum + (stats?.unplaced ?? 0), 0);
  const title = rows.length === 1 ? "导入这一份" : `导入 ${rows.length} 份`;
  return (
    <AcceptDialog
      title={title}
      files={rows}
      acceptLabel={title}
      cancelLabel="取消"
      isReady={() => {
        setAsked(true);
        return fault === null;
      }}
      accept={(row) => batch.accept(row, choice)}
      onClose={onClose}
    >
      <p className="text-ink-2">
        每一份各建一份报告，填报员可以接着核对、修改和报送。已经有报告的单位和年度不会被改动。
      </p>
      {left > 0 && (
        <Notice tone="warn" title={`有 ${left} 处文字没有找到位置，不会导入`}>
          可以在“查看”里看是哪些；原文一直留在这一批文件里。
        </Notice>
      )}
      <IssueFields rows={rows} choice={choice} fault={asked ? fault : null} onChange={setChoice} />
    </AcceptDialog>
  );
}
