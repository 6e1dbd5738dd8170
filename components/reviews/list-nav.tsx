"use client";
import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { isTyping } from "@/components/ui/is-typing";
import { neighboursOf, type RememberedList, rememberedList } from "./queue/neighbours/remembered-list";

/**
 * Links back to the filtered list, and to the neighbouring reports: also by Alt with the arrows up and down.
 */
export function ListNav({ reportId }: { reportId: string }) {
  const router = useRouter();
  const [list, setList] = useState<RememberedList | null>(null);
  // The list is in this tab's storage: it is read after hydration.
  useEffect(() => setList(rememberedList()), []);
  const { previous, next, place, of } = neighboursOf(list, reportId);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      const to = { ArrowUp: previous, ArrowDown: next }[event.key];
      if (!event.altKey || !to || isTyping(event.target)) return;
      event.preventDefault();
      router.push(`/reviews/${to.id}` as Route);
    };
    window.addEventListener("keydown", turn);
    return () => window.removeEventListener("keydown", turn);
  }, [previous, next, router]);
  const look = "inline-flex min-h-6 items-center gap-1 text-accent text-sm";
  return (
    <nav aria-label="审核列表" className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Link href={(list?.address ?? "/reviews") as Route} className={look}>
        <ArrowLeft aria-hidden size={16} />
        返回审核列表
      </Link>
      {previous && (
        <Link
          href={`/reviews/${previous.id}` as Route}
          aria-keyshortcuts="Alt+ArrowUp"
          title="Alt + ↑"
          className={look}
        >
          <ChevronUp aria-hidden size={16} />
          上一份：{previous.name}
        </Link>
      )}
      {next && (
        <Link
          href={`/reviews/${next.id}` as Route}
          aria-keyshortcuts="Alt+ArrowDown"
          title="Alt + ↓"
          className={look}
        >
          <ChevronDown aria-hidden size={16} />
          下一份：{next.name}
        </Link>
      )}
      {place !== null && of > 1 && (
        <span className="text-ink-3 text-sm">
          第 {place} 份，共 {of} 份
        </span>
      )}
    </nav>
  );
}
