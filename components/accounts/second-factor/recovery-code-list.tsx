"use client";
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Recovery codes, shown once: to print or save. */
export function RecoveryCodeList({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const text = `阳光年报恢复码（每个只能用一次）\r\n\r\n${codes.join("\r\n")}\r\n`;
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [codes]);
  return (
    <div className="grid gap-4">
      <Notice tone="warn" title="恢复码只显示这一次">
        手机或密钥不在手边时，用一个恢复码代替，每个只能用一次。请打印或抄下来锁好，不要存在登录用的这台电脑上。
      </Notice>
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-between gap-3">
        <Button asChild>
          <a href={href} download="恢复码.txt">
            <Download aria-hidden size={16} />
            下载
          </a>
        </Button>
        <Button variant="primary" onClick={onClose}>
          已保存好
        </Button>
      </div>
    </div>
  );
}
