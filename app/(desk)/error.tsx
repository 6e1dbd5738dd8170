"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="mx-auto grid max-w-[40rem] gap-4 px-4 py-12">
      <Notice tone="err" title="这一页没有打开">
        系统出了意外，已经保存的内容没有受影响。请重试；如仍不行，请把编号 {error.digest ?? "（无）"}{" "}
        告诉管理员。
      </Notice>
      <div>
        <Button variant="primary" onClick={reset}>
          重试
        </Button>
      </div>
    </div>
  );
}
