"use client";
import { useEffect, useState } from "react";
import type { Finding } from "@/lib/core/checks/check";
import { useDesk } from "../draft/draft-context";
import { byStep } from "./by-step";
import { severities } from "./severities";
import "./printed-findings.css";

/** The list on paper: whose report, when it was examined, every finding with the clerk's words. On no screen. */
export function PrintedFindings({ findings }: { findings: readonly Finding[] }) {
  const { draft, form, explained } = useDesk();
  const printedAt = usePrintTime();
  const counts = severities.map(
    ({ severity, title }) => `${title} ${findings.filter((each) => each.severity === severity).length} 条`,
  );
  const words = (severity: Finding["severity"]) =>
    severities.find((each) => each.severity === severity)?.title ?? "";
  return (
    <div className="printed-findings" aria-hidden>
      <h1>{draft.year} 年度政府信息公开工作年度报告体检清单</h1>
      <p>
        {draft.unit.organ}　体检时间：{printedAt}　{counts.join("，")}
      </p>
      <table>
        <thead>
          <tr>
            <th>序号</th>
            <th>轻重</th>
            <th>步骤</th>
            <th>问题</th>
            <th>说明或处理</th>
          </tr>
        </thead>
        <tbody>
          {byStep(form, findings)
            .flatMap(({ step, findings: own }) => own.map((finding) => ({ step, finding })))
            .map(({ step, finding }, at) => (
              <tr key={finding.key}>
                <td>{at + 1}</td>
                <td>{words(finding.severity)}</td>
                <td>{step.title}</td>
                <td>
                  {finding.message}（{finding.code}）
                </td>
                <td>{explained.get(finding.key) ?? ""}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {findings.length === 0 && <p>没有发现问题。</p>}
    </div>
  );
}

/** The moment at which the page goes to the printer, in words of the clock on the wall. */
function usePrintTime(): string {
  const [at, setAt] = useState("");
  useEffect(() => {
    const note = () => setAt(new Date().toLocaleString("zh-CN", { hour12: false }));
    note();
    window.addEventListener("beforeprint", note);
    return () => window.removeEventListener("beforeprint", note);
  }, []);
  return at;
}
