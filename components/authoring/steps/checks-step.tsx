"use client";
import { CircleCheck } from "lucide-react";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import type { Severity } from "@/lib/core/checks/check";
import { ConflictList } from "../conflict-list";
import { useDesk, useDraft, useFindings } from "../draft/draft-context";
import { FindingItem } from "../finding-item";
import { NotesToAnswer } from "../notes-to-answer";
import { inBulk, StillMissing } from "../still-missing";
import { StepFrame } from "./step-frame";

const groups: { severity: Severity; title: string; lead: string }[] = [
  { severity: "error", title: "错误", lead: "必须改正，否则不能报送。" },
  { severity: "warning", title: "提醒", lead: "可能有误。核对后改正，或写明原因。" },
  { severity: "hint", title: "提示", lead: "供参考，不影响报送。" },
];

/** The examination: every finding at once, by severity, each with the way to its place. */
export function ChecksStep() {
  const { draft, form, explained, notes } = useDesk();
  const { conflicts } = useDraft();
  const findings = useFindings();
  const missing = findings.filter(inBulk).length;
  const errors = findings.filter(({ severity }) => severity === "error").length - missing;
  const unexplained = findings.filter(
    ({ severity, key }) => severity === "warning" && !explained.has(key),
  ).length;
  const open = notes.filter(({ state }) => state === "open").length;
  const ready = missing === 0 && errors === 0 && unexplained === 0 && open === 0 && conflicts.length === 0;
  return (
    <StepFrame
      title="体检"
      lead={`按 ${form.edition.name}的 ${form.checks.length} 条规则逐项核对，边填边查。`}
    >
      <div className="grid grid-cols-1 gap-8">
        {ready ? (
          <Notice tone="ok" title="可以提请审签">
            没有错误，提醒都已说明。
          </Notice>
        ) : (
          <Notice tone="warn" title="报送之前还要处理">
            <ul className="list-disc pl-5">
              {missing > 0 && <li>补上 {missing} 处没有填的</li>}
              {errors > 0 && (
                <li>
                  {draft.asIssued
                    ? `${errors} 处错误：按原样录入的报告可以报送，由县级审核员逐条豁免`
                    : `改正 ${errors} 处错误`}
                </li>
              )}
              {unexplained > 0 && <li>说明 {unexplained} 条提醒</li>}
              {open > 0 && <li>答复 {open} 条县级批注</li>}
              {conflicts.length > 0 && <li>选定 {conflicts.length} 处并存的版本</li>}
            </ul>
          </Notice>
        )}
        <ConflictList paths={conflicts.map(({ path }) => path)} />
        <NotesToAnswer />
        {findings.length === 0 && (
          <Empty icon={CircleCheck} title="没有发现问题">
            表内关系、与上年衔接、章节齐全等规则全部相符。
          </Empty>
        )}
        <StillMissing />
        {groups.map(({ severity, title, lead }) => {
          const found = findings.filter((finding) => finding.severity === severity && !inBulk(finding));
          if (found.length === 0) return null;
          return (
            <section key={severity}>
              <h2 className="font-medium text-lg">
                {title} {found.length} 条
              </h2>
              <p className="mb-3 text-ink-2">{lead}</p>
              <ul className="grid gap-3">
                {found.map((finding) => (
                  <FindingItem key={finding.key} finding={finding} withLink />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </StepFrame>
  );
}
