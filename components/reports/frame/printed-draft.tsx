"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { ReportDocument } from "@/components/publications/document/report-document";
import { isPrintingAlone, PrintedAlone } from "@/components/ui/print/printed-alone";
import { useDocument } from "./use-document";

/**
 * Printing any step prints only the document, and the list of findings by its own button alone. It is
 * rendered only for printing, unless the page prints something else.
 */
export function PrintedDraft() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      // The browser prints the page as it is when this returns.
      if (!isPrintingAlone()) flushSync(() => setPrinting(true));
    };
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing ? <Drawn /> : null;
}

function Drawn() {
  const blocks = useDocument();
  return (
    <PrintedAlone>
      <ReportDocument blocks={blocks} />
    </PrintedAlone>
  );
}
