"use client";
import { FileDown, Printer } from "lucide-react";
import { printFindings } from "@/components/findings/printed/printed-findings";
import { Button } from "@/components/ui/button";
import { saveText } from "@/components/ui/save-file";
import { reportFile } from "@/lib/core/report-file";
import { useDraft } from "../draft/draft-context";

/** Prints the list, and downloads the report as a file that the command line can check. */
export function TakeAway() {
  const { draft, lastYear, store } = useDraft();
  const { organ, kind, listed, mayMakeDocuments } = draft.unit;

  function save() {
    const { content } = store.read();
    const file = reportFile(
      { year: draft.year, countyForm: draft.countyForm, content },
      { name: organ, kind, listed, mayMakeDocuments },
      lastYear,
    );
    saveText(`${draft.unit.name}${draft.year}年年报.json`, "application/json", JSON.stringify(file));
  }

  return (
    <p className="flex flex-wrap gap-2">
      <Button onClick={() => void printFindings()}>
        <Printer aria-hidden size={16} />
        打印清单
      </Button>
      <Button onClick={save}>
        <FileDown aria-hidden size={16} />
        导出报告数据
      </Button>
    </p>
  );
}
