"use client";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useStickyEdge } from "@/components/ui/sticky-edge";
import { useColleagues } from "./use-colleagues";

/**
 * Other current reviewers of this report, and their latest action while the page was open. The action stays
 * in sight wherever the reader is in the report, until it is dismissed.
 */
export function ColleaguesNotice({ reportId }: { reportId: string }) {
  const { others, moved, dismiss } = useColleagues(reportId);
  return (
    <>
      <p role="status" className="text-ink-2 empty:hidden">
        {others.length > 0 && `${others.join("、")}也打开着这份报告。`}
      </p>
      {moved && <Moved moved={moved} dismiss={dismiss} />}
    </>
  );
}

function Moved({ moved, dismiss }: { moved: string; dismiss: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useStickyEdge(place, "top", "head");
  return (
    <div ref={place} className="tall:sticky top-0 z-20 mb-4 pt-2">
      <Notice className="shadow-lg">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          刚刚有新的办理，页面已更新。最近一步：{moved}。
          <Button size="small" onClick={dismiss}>
            知道了
          </Button>
        </div>
      </Notice>
    </div>
  );
}
