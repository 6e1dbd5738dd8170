import type { ListUrlQuery, PageUrls } from "../urls";

type Props = { to: PageUrls; page: number; pages: number; asked: ListUrlQuery };

/** Links to the newer and the older page of a list, with the same query. */
export function Paging({ to, page, pages, asked }: Props) {
  if (pages < 2) return null;
  const link = (leadsTo: number, rel: string, text: string) => (
    <a
      href={to.list({ ...asked, page: String(leadsTo) }) ?? undefined}
      rel={rel}
      className="rounded-md border border-line-2 bg-paper px-4 py-2 text-accent no-underline hover:border-ink-3"
    >
      {text}
    </a>
  );
  return (
    <nav aria-label="翻页" className="mt-6 flex flex-wrap items-center justify-center gap-x-6 gap-y-2">
      {page > 1 && link(Math.min(page - 1, pages), "prev", "上一页")}
      <span className="text-ink-2">
        第{page}页，共{pages}页
      </span>
      {page < pages && link(page + 1, "next", "下一页")}
    </nav>
  );
}
