"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { busyDigest } from "@/lib/platform/overload";

type Props = { error: Error & { digest?: string } };

/** Shown instead of a page that failed. Loaded anew as a whole: only that fetches scripts and data again. */
export function PageError({ error }: Props) {
  return (
    <div className="mx-auto grid max-w-[40rem] gap-4 px-4 py-12">
      <Notice tone="err" title="这一页没有打开">
        {error.digest === busyDigest
          ? "现在同时办理的人太多，这一页没有打开，已经保存的内容没有受影响。请等几秒再刷新页面。"
          : error.digest
            ? `系统出了意外，已经保存的内容没有受影响。请刷新页面；如仍不行，请把编号 ${error.digest} 告诉管理员。`
            : "没有连上服务器，或者系统刚更新过，本页还是更新以前打开的。已经保存的内容没有受影响。请检查网络，过一会儿刷新页面；如仍不行，请告诉管理员。"}
      </Notice>
      <div>
        <Button variant="primary" onClick={() => location.reload()}>
          刷新页面
        </Button>
      </div>
    </div>
  );
}
