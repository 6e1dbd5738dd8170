"use client";
import { ReportDocument } from "@/components/publications/document/report-document";
import { useReady } from "@/components/ui/use-ready";
import { useDraft } from "../draft/draft-context";
import { useDocument } from "../frame/use-document";
import { DraftPrintLinks } from "../sign-off/draft-print-links";
import { StepFrame } from "./step-frame";

/** The report as it will be printed and published, from the present draft. */
export function PreviewStep() {
  // A long report is drawn in the browser alone: on the server everybody else would wait for it.
  const isLong = useDraft().findings !== null;
  const inBrowser = useReady();
  return (
    <StepFrame title="预览" lead="这是公布时的版式。预览随填报内容更新，尚未报送，也没有公开。" wide>
      <div className="mb-6 empty:mb-0">
        <DraftPrintLinks />
      </div>
      <div className="-mx-4 bg-canvas py-6 sm:-mx-8">
        {isLong && !inBrowser ? <p role="status">正在排版…</p> : <PreviewedDocument />}
      </div>
    </StepFrame>
  );
}

function PreviewedDocument() {
  return <ReportDocument blocks={useDocument()} titleRank={2} />;
}
