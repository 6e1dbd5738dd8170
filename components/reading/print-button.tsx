"use client";
import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the sheet alone, by the measures of its print style. */
export function PrintButton() {
  return (
    <Button size="small" className="needs-script" onClick={() => window.print()}>
      <Printer aria-hidden size={16} />
      打印
    </Button>
  );
}
