import { Bell, LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { signOutAction } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { HelpLink } from "./help-link";
import { navItemsOf } from "./nav-items";
import { ShellNav } from "./shell-nav";

/** The header of every signed-in page: navigation, the signed-in person, and signing out. */
export function ShellHeader({ actor, unread }: { actor: Actor; unread: number }) {
  return (
    <header className="flex h-14 items-center gap-3 border-line max-[24rem]:gap-0.5 border-b bg-paper px-4 sm:gap-6 sm:px-6 print:hidden">
      <Link
        href="/desk"
        className="whitespace-nowrap font-bold font-song text-[17px] text-accent-ink tracking-[.08em] no-underline"
      >
        阳光年报
      </Link>
      <ShellNav places={[...navItemsOf(actor), { href: "/", label: "公开站" }]} />
      <span className="ml-auto" />
      <HelpLink roles={actor.grants.map(({ role }) => role)} />
      <Link
        href="/messages"
        className="relative rounded-md p-2 text-ink-2 no-underline hover:bg-canvas hover:text-ink"
      >
        <Bell aria-hidden size={18} />
        <span className="sr-only">消息{unread > 0 ? `，${unread} 条未读` : ""}</span>
        {unread > 0 && (
          <span
            aria-hidden
            className="-top-0.5 -right-0.5 absolute min-w-[1.15rem] rounded-full bg-err px-1 text-center text-paper text-xs tabular-nums leading-[1.15rem]"
          >
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </Link>
      <Link
        href="/account"
        className="min-w-0 truncate text-ink-2 no-underline hover:text-ink hover:underline max-[24rem]:shrink-0 max-[24rem]:rounded-md max-[24rem]:p-2"
      >
        <UserRound aria-hidden size={18} className="min-[24rem]:hidden" />
        <span className="sr-only">我的账号：</span>
        <span className="max-[24rem]:sr-only">{actor.name}</span>
      </Link>
      <form action={signOutAction} aria-label="退出登录">
        <Button type="submit" variant="quiet" size="small">
          <LogOut aria-hidden size={16} />
          <span className="max-sm:sr-only">退出</span>
        </Button>
      </form>
    </header>
  );
}
