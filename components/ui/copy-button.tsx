"use client";
import { useState } from "react";
import { Button } from "./button";

type Props = { text: () => string; children: React.ReactNode; said?: string };

/** Copies a text to the clipboard and shows whether that succeeded: over http it may not be permitted. */
export function CopyButton({ text, children, said = "已复制" }: Props) {
  const [copied, setCopied] = useState("");
  return (
    <>
      <Button
        size="small"
        onClick={async () => {
          try {
            await navigator.clipboard.writeText(text());
            setCopied(said);
          } catch {
            setCopied("浏览器不让复制，请选中文字后复制");
          }
        }}
      >
        {children}
      </Button>
      <span role="status" className="text-ink-2 text-sm empty:hidden">
        {copied}
      </span>
    </>
  );
}
