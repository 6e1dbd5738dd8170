"use client";
import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { OneTimePassword } from "@/lib/accounts/types";
import { writeCsv } from "@/lib/platform/csv/write-csv";

/** Passwords for the first sign-in, shown once and downloadable as a file. */
export function OneTimePasswords({ passwords }: { passwords: readonly OneTimePassword[] }) {
  const [href, setHref] = useState<string>();
  useEffect(() => {
    const rows = passwords.map(({ username, name, password }) => [username, name, password]);
    const url = URL.createObjectURL(
      new Blob([writeCsv([["用户名", "姓名", "临时密码"], ...rows])], { type: "text/csv;charset=utf-8" }),
    );
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [passwords]);
  return (
    <div className="grid gap-4">
      <Notice tone="warn" title="临时密码只显示这一次">
        关闭后无法再查看，请现在记下或下载。本人第一次登录时须换成自己的密码。
      </Notice>
      {passwords.some(({ pending }) => pending) && (
        <Notice title="审核员、管理员的角色还没有生效">
          请另一位管理员在“账号”页上方确认。本人现在可以登录、修改密码。
        </Notice>
      )}
      <table className="w-full border-collapse">
        <thead>
          <tr className="border-line-2 border-b text-left text-ink-2 text-sm">
            <th scope="col" className="py-1 font-medium">
              姓名与用户名
            </th>
            <th scope="col" className="whitespace-nowrap py-1 pl-4 font-medium">
              临时密码
            </th>
          </tr>
        </thead>
        <tbody>
          {passwords.map(({ accountId, name, username, password }) => (
            <tr key={accountId} className="border-line border-b">
              <td className="py-1.5">
                {name}
                <span className="block text-ink-2 text-sm [overflow-wrap:anywhere]">{username}</span>
              </td>
              <td className="select-all whitespace-nowrap py-1.5 pl-4 align-top font-mono">{password}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button asChild>
          <a href={href} download="临时密码.csv">
            <Download aria-hidden size={16} />
            下载 CSV 文件
          </a>
        </Button>
      </div>
    </div>
  );
}
