import type { PageUrls } from "../urls";
import { ReadingTools } from "./reading-tools";

/** The header of the public pages: site name, reading tools, and the link for staff. */
export function SiteHeader({ to, name }: { to: PageUrls; name: string }) {
  return (
    <header className="border-line border-b bg-paper print:hidden">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-paper focus:px-4 focus:py-2"
      >
        跳到正文
      </a>
      <div className="mx-auto flex max-w-[1120px] flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3">
        <a
          href={to.list() ?? undefined}
          className="font-bold font-song text-accent-ink text-lg tracking-widest no-underline"
        >
          {name}
        </a>
        <span className="text-ink-2 text-sm max-md:hidden">政府信息公开工作年度报告</span>
        {/* On a narrow screen the tools are in a separate row below. */}
        <div className="max-md:order-last max-md:w-full md:ml-auto">
          <ReadingTools />
        </div>
        {to.signIn && (
          <a href={to.signIn} className="py-1 text-accent underline-offset-4 hover:underline max-md:ml-auto">
            工作人员登录
          </a>
        )}
      </div>
    </header>
  );
}
