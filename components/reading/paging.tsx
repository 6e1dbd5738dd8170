import Link from "next/link";

type Props = { page: number; pages: number; query: Record<string, string> };

/** To the newer and the older page of a list, keeping what was asked. */
export function Paging({ page, pages, query }: Props) {
  if (pages < 2) return null;
  return (
    <nav aria-label="翻页" className="mt-6 flex items-center justify-center gap-6">
      {page > 1 && (
        <PageLink page={Math.min(page - 1, pages)} query={query}>
          上一页
        </PageLink>
      )}
      <span className="text-ink-2">
        第{page}页，共{pages}页
      </span>
      {page < pages && (
        <PageLink page={page + 1} query={query}>
          下一页
        </PageLink>
      )}
    </nav>
  );
}

function PageLink({ page, query, children }: { page: number; query: Props["query"]; children: string }) {
  return (
    <Link
      href={{ pathname: "/", query: { ...query, page } }}
      className="rounded-md border border-line-2 bg-paper px-4 py-2 text-accent no-underline hover:border-ink-3"
    >
      {children}
    </Link>
  );
}
