"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";

const places = [
  { href: "/accounts", label: "账号" },
  { href: "/accounts/units", label: "单位" },
  { href: "/accounts/import", label: "导入" },
  { href: "/accounts/activity", label: "操作记录" },
] as const;

export function AccountsNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="单位与账号" className="mb-6 flex gap-5 border-line border-b">
      {places.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className="border-transparent border-b-2 py-2 text-ink-2 no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
