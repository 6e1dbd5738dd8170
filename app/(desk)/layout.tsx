import { headers } from "next/headers";
import { BrowserGuard } from "@/components/shell/browser/browser-guard";
import { EarlyInput } from "@/components/shell/early-input/early-input";
import { FocusKeeper } from "@/components/shell/focus/focus-keeper";
import { ShellHeader } from "@/components/shell/shell-header";
import { PageOwner } from "@/components/shell/transport/page-owner";
import { TypedWordsProvider } from "@/components/shell/typed-words/typed-words-context";
import { requireAccount } from "@/lib/access/auth/session";
import { nonceHeader } from "@/lib/access/request/nonce-header";
import { loadUnread } from "@/lib/messages/loaders";

export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const { actor } = await requireAccount();
  const nonce = (await headers()).get(nonceHeader) ?? undefined;
  return (
    <>
      <PageOwner id={actor.id} />
      <BrowserGuard nonce={nonce} />
      <EarlyInput nonce={nonce} />
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-paper focus:px-4 focus:py-2"
      >
        跳到正文
      </a>
      <ShellHeader actor={actor} unread={(await loadUnread(actor)) ?? 0} />
      <FocusKeeper />
      <main id="content" tabIndex={-1} className="outline-none">
        <TypedWordsProvider of={actor.id}>{children}</TypedWordsProvider>
      </main>
    </>
  );
}
