"use client";
import { CopyButton } from "@/components/ui/copy-button";
import { type CopiedMessage, chatText } from "@/lib/core/season/chat-text";

/** Copies a message as a text for a chat group, with its address on this site. */
export function CopyMessage({ message }: { message: CopiedMessage }) {
  return (
    <CopyButton text={() => chatText(message, window.location.origin)} said="已复制，可以粘贴到工作群">
      复制文字
    </CopyButton>
  );
}
