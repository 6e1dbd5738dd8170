import type { Addresses } from "./addresses";

type Props = { to: Addresses; name: string; domain: string | null; idCode: string | null };

/** The foot of the public pages: the site's marks, and the open data. */
export function SiteFooter({ to, name, domain, idCode }: Props) {
  return (
    <footer className="mt-12 border-line border-t bg-paper print:hidden">
      <div className="mx-auto flex max-w-[1120px] flex-wrap gap-x-6 gap-y-1 px-4 py-6 text-ink-2 text-sm">
        <span>{name}</span>
        {domain && <span>{domain}</span>}
        {idCode && <span>网站标识码：{idCode}</span>}
        {to.verify && (
          <a href={to.verify} className="text-accent underline underline-offset-4 sm:ml-auto">
            核验文件
          </a>
        )}
        {to.openData && (
          <a href={to.openData} className="text-accent underline underline-offset-4">
            开放数据
          </a>
        )}
        {to.feed && (
          <a href={to.feed} className="text-accent underline underline-offset-4">
            订阅（Atom）
          </a>
        )}
      </div>
    </footer>
  );
}
