import { LogOut } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { navItemsOf } from "./nav-items";
import { ShellNav } from "./shell-nav";

/** The bar over every page of the desk: where one is, who one is, and the way out. */
export function ShellHeader({ actor }: { actor: Actor }) {
  return (
    <header className="flex h-14 items-center gap-3 border-line border-b bg-paper px-4 sm:gap-6 sm:px-6 print:hidden">
      <Link
        href="/desk"
        className="whitespace-nowrap font-bold font-song text-[17px] text-accent-ink tracking-[.08em] no-underline"
      >
        阳光年报
      </Link>
      <ShellNav places={[...navItemsOf(actor), { href: "/", label: "公开站" }]} />
      <Link
        href="/account"
        className="ml-auto min-w-0 truncate text-ink-2 no-underline hover:text-ink hover:underline"
      >
        <span className="sr-only">我的账号：</span>
        {actor.name}
      </Link>
      <form action={signOutAction}>
        <Button type="submit" look="quiet" size="small">
          <LogOut aria-hidden size={16} />
          <span className="max-sm:sr-only">退出</span>
        </Button>
      </form>
    </header>
  );
}
