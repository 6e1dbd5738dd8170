import { FileSearch } from "lucide";
import { Notice } from "@/components/ui/notice";
import type { PublicList } from "@/lib/publications/loaders";
import type { ListUrlQuery, PageUrls } from "../urls";
import { EmptyList } from "./empty-list";
import { Paging } from "./paging";
import { PublicationFilter } from "./publication-filter";
import { PublicationList } from "./publication-list";

/** The publications by year, county and unit, newest first. */
export function ListPage({ to, list, asked, place, ignored, ...choices }: PublicList & { to: PageUrls }) {
  const filter = filterOf(asked);
  const invented = choices.counties.filter(({ demonstration }) => demonstration);
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-8">
      <h1 className="mb-2 font-bold font-song text-2xl">政府信息公开工作年度报告</h1>
      <p className="mb-6 text-ink-2">
        {Object.keys(filter).length > 0 ? "符合条件的有" : "已公布"}
        {list.more && "超过"}
        {list.total}份{list.more && `，这里列出其中最新的${list.total}份，按年度、地区或更多的词可以缩小范围`}
        {list.total > 1 &&
          (asked.q === undefined
            ? "，按发布时间排列，最新的在前"
            : "，名称相符的在前，其次是标题和章节标题，然后是最新的")}
        。{list.typedYear !== null && `${list.typedYear}是年度，只列出这一年度的报告。`}也可以
        <a href={to.place() ?? undefined} className="text-accent underline underline-offset-4">
          按地区查看
        </a>
        。
      </p>
      <PublicationFilter to={to} asked={asked} place={place} {...choices} />
      {ignored.length > 0 && (
        <Notice tone="warn" className="mb-6" title="有的条件没有采用">
          {ignored.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {invented.length > 0 && (
        <Notice className="mb-6" title="演示数据">
          <p>
            {invented.map(({ name }) => name).join("、")}
            是为演示虚构的，带“演示数据”标记的报告不是真实公文。
          </p>
        </Notice>
      )}
      {list.items.length > 0 ? (
        <PublicationList to={to} items={list.items} />
      ) : (
        <EmptyList
          icon={FileSearch}
          title={
            <p className="font-medium text-lg">{list.total > 0 ? "这一页没有内容" : "没有符合条件的报告"}</p>
          }
        >
          <p>
            请调整条件后再查，或
            <a href={to.list() ?? undefined} className="text-accent underline underline-offset-4">
              查看全部报告
            </a>
            。
          </p>
        </EmptyList>
      )}
      <Paging to={to} page={list.page} pages={list.pages} asked={filter} />
    </main>
  );
}

/** The query without the page number, for links. */
function filterOf({ year, county, unit, place, kind, q }: PublicList["asked"]): ListUrlQuery {
  const filter = { year: year?.toString(), county, unit, place, kind, q };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
