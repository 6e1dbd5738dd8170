"use client";
import { useState } from "react";
import { Button } from "./button";

type Props = { text: () => string; children: React.ReactNode; said?: string };

/** Puts a text on the clipboard and says whether it did: pages over http may not. */
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
