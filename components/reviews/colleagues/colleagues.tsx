"use client";
import { useColleagues } from "./use-colleagues";

/** Other current reviewers of this report, and their actions while the page was open. */
export function ColleaguesNotice({ reportId }: { reportId: string }) {
  const { others, moved } = useColleagues(reportId);
  return (
    <p role="status" className="flex flex-wrap gap-x-4 text-ink-2 empty:hidden">
      {others.length > 0 && <span>{others.join("、")}也打开着这份报告。</span>}
      {moved && <span>刚刚有新的办理，页面已更新。最近一步：{moved}。</span>}
    </p>
  );
}
