"use client";
import { CircleQuestionMark } from "lucide-react";
import { usePathname } from "next/navigation";
import type { Role } from "@/lib/access/actor";
import { helpAddress } from "@/lib/core/help/places";

/** Opens the handbook at the topic of this page, next to it, so that unsaved input stays in place. */
export function HelpLink({ roles }: { roles: readonly Role[] }) {
  return (
    <a
      href={helpAddress(usePathname(), roles)}
      target="_blank"
      className="flex items-center gap-1.5 rounded-md p-2 text-ink-2 no-underline hover:bg-canvas hover:text-ink"
      rel="noopener"
    >
      <CircleQuestionMark aria-hidden size={18} />
      <span className="max-md:sr-only">帮助</span>
      <span className="sr-only">（在新窗口打开）</span>
    </a>
  );
}
