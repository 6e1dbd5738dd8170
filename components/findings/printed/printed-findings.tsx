"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { PrintedAlone } from "@/components/ui/print/printed-alone";
import { beijingSecond } from "@/lib/core/beijing-time";
import type { Finding } from "@/lib/core/checks/engine/check";
import { countBySeverity, severities, severityStyle } from "../severities";

type Props = {
  year: number;
  /** The unit of the report. */
  organ: string;
  rows: readonly PrintedRow[];
};

/** A line of the list: a finding, its step, and its explanation. */
type PrintedRow = {
  finding: Pick<Finding, "key" | "code" | "severity" | "message">;
  step: string;
  words?: string | undefined;
};

/**
 * The list for print: unit, time of the checks, every finding with the clerk's explanation. Rendered only
 * while printing.
 */
export function PrintedFindings({ year, organ, rows }: Props) {
  const printedAt = usePrintTime();
  if (printedAt === null) return null;
  const count = countBySeverity(rows.map(({ finding }) => finding));
  const counts = severities.map(({ severity, title }) => `${title} ${count[severity]} 条`);
  return (
    <PrintedAlone className="printed-findings">
      <h1>{year} 年度政府信息公开工作年度报告体检清单</h1>
      <p>
        {organ}　体检时间：{printedAt}　{counts.join("，")}
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
          {rows.map(({ finding, step, words }, at) => (
            <tr key={finding.key}>
              <td>{at + 1}</td>
              <td>{severityStyle(finding.severity).title}</td>
              <td>{step}</td>
              <td>
                {finding.message}
                <span>（{finding.code}）</span>
              </td>
              <td>{words ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>没有发现问题。</p>}
    </PrintedAlone>
  );
}

const asked = "print-findings";

/**
 * Prints the list once it is laid out and its fonts are loaded. Printing without this function prints the
 * document.
 */
export async function printFindings(): Promise<void> {
  window.dispatchEvent(new Event(asked));
  await new Promise(requestAnimationFrame);
  // A font is requested when its text has been laid out, at the latest by the next frame.
  await new Promise(requestAnimationFrame);
  await document.fonts.ready;
  window.print();
}

/** While the list is being printed: the local time as text. Else null. */
function usePrintTime(): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    // Laid out before the print dialog opens.
    const begin = () => flushSync(() => setAt(beijingSecond(new Date())));
    const end = () => setAt(null);
    window.addEventListener(asked, begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener(asked, begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return at;
}
