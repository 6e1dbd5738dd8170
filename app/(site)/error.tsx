"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export default function SiteError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-12">
      <h1 className="mb-4 font-bold font-song text-2xl">页面暂时打不开</h1>
      <Notice tone="err" title="服务器没有答复">
        <p>请稍后再试。如果一直打不开，请把编号{error.digest ?? "（无）"}告诉网站管理人员。</p>
      </Notice>
      <Button className="mt-4" look="primary" onClick={reset}>
        重试
      </Button>
    </main>
  );
}
