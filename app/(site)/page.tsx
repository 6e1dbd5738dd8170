import { FileSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { connection } from "next/server";
import { columnMetadata } from "@/components/reading/page-metadata";
import { Paging } from "@/components/reading/paging";
import { PublicationFilter } from "@/components/reading/publication-filter";
import { PublicationList } from "@/components/reading/publication-list";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { loadPublicList } from "@/lib/publications/loaders";
import { site } from "@/lib/publications/site";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return columnMetadata(site());
}

/** What is published, by year, county and unit, newest first. */
export default async function PublicListPage({ searchParams }: Props) {
  const { list, asked, ...choices } = await loadPublicList(await searchParams);
  const { page: _, ...filter } = asked;
  const query = Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
  const invented = choices.counties.filter(({ demonstration }) => demonstration);
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-8">
      <h1 className="mb-2 font-bold font-song text-2xl">政府信息公开工作年度报告</h1>
      <p className="mb-6 text-ink-2">
        {Object.keys(query).length > 0 ? "符合条件的有" : "已公布"}
        {list.total}份，按发布时间排列，最新的在前。
      </p>
      <PublicationFilter key={JSON.stringify(asked)} asked={asked} {...choices} />
      {invented.length > 0 && (
        <Notice className="mb-6" title="演示数据">
          <p>
            {invented.map(({ name }) => name).join("、")}
            是为演示虚构的县，带“演示数据”标记的报告不是真实公文。
          </p>
        </Notice>
      )}
      {list.items.length > 0 ? (
        <PublicationList items={list.items} />
      ) : (
        <Empty icon={FileSearch} title={list.total > 0 ? "这一页没有内容" : "没有符合条件的报告"}>
          <p>
            请调整条件后再查，或
            <Link href="/" className="text-accent underline underline-offset-4">
              查看全部报告
            </Link>
            。
          </p>
        </Empty>
      )}
      <Paging page={list.page} pages={list.pages} query={query} />
    </main>
  );
}
