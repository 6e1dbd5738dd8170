"use client";
import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { ReportDocument } from "@/components/publications/document/report-document";
import { useDocument } from "./use-document";

/**
 * Printing any step prints only the document. It is rendered only for printing, unless the page prints
 * something else.
 */
export function PrintedDraft() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => {
      const own = document.querySelector(".printed-findings") !== null;
      // The browser prints the page as it is when this returns.
      if (!own) flushSync(() => setPrinting(true));
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
  return createPortal(
    <div className="printed-draft">
      <ReportDocument blocks={blocks} />
    </div>,
    document.body,
  );
}
