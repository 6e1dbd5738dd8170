import type { ReactNode } from "react";
import { editionOf } from "@/lib/core/editions/registry";
import { datasetColumns } from "@/lib/publications/dataset/columns";
import { ScrollRegion } from "../document/scroll-region";
import type { PageUrls } from "../urls";
import { DataExamples } from "./data-examples";

type Props = { to: PageUrls; years: readonly number[]; origin: string | null };

/** The data offered for download: files of whole years, API requests, and the terms of use. */
export function DataPage({ to, years, origin }: Props) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1120px] px-4 pt-6">
      <h1 className="mb-2 font-bold font-song text-2xl">开放数据</h1>
      <p className="mb-6 max-w-[46em] text-ink-2">
        已公布的年度报告，任何人、任何程序可以取用，无须登记。文件里是每份报告的最新版本；没有公布的、已经撤下的不在其中。
      </p>
      <Part id="years" title="按年度下载">
        {years.length > 0 ? (
          <YearFiles to={to} years={years} />
        ) : (
          <p className="text-ink-2">还没有公布的报告。</p>
        )}
        <p className="mt-3 max-w-[46em] text-ink-2 text-sm">
          “指标”一格一行，便于统计；“全文”还有各章文字和表下说明。“指标说明”写明每个标识对应表中哪一行、哪一列。版次不同的年度，指标不尽相同：2018与2019年度之间、2020与2021年度之间口径改变，不能直接相比。
        </p>
      </Part>
      {to.place() !== null && (
        <Part id="by-place" title="按地区下载">
          <p className="max-w-[46em] text-ink-2">
            一个省、市、县或者一个单位历年的全部指标，连同各版次的指标说明，是一个ZIP文件：在
            <a href={to.place() ?? undefined} className="text-accent underline underline-offset-4">
              按地区查看
            </a>
            中打开这个地区，即可下载。
          </p>
        </Part>
      )}
      <Part id="columns" title="指标文件的各列">
        <Columns />
        <p className="mt-3 max-w-[46em] text-ink-2 text-sm">
          没有填写的与0分开：没有填写的，value为空、blank为是；填了0的，value为0。CSV
          为带标记的UTF-8，可以直接用Excel打开；Parquet可以用DuckDB、pandas、R打开。
        </p>
      </Part>
      <Part id="api" title="供程序调用的接口">
        <DataExamples to={to} origin={origin} year={years[0] ?? null} />
      </Part>
      <Part id="licence" title="使用条件">
        <p className="max-w-[46em]">
          这些数据是依法主动公开的政府信息，可以免费取用、转载和分析。请注明发布单位、年度、版次和取得日期，不要改动数字后仍称为原报告的内容。
          报告可能更正或者撤下，引用前请看“公布、更正和撤下”接口，或者在“核验文件”页面核对手中的文件。
        </p>
      </Part>
    </main>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="mb-3 font-bold font-song text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}

const cell = "border border-line px-3 py-2 text-left align-top";

function YearFiles({ to, years }: { to: PageUrls; years: readonly number[] }) {
  return (
    <ScrollRegion label="各年度的文件">
      <table className="w-full min-w-max border-collapse bg-paper text-sm">
        <caption className="sr-only">各年度的文件</caption>
        <thead>
          <tr>
            {["年度", "报告格式", "指标", "指标说明", "全文"].map((head) => (
              <th key={head} scope="col" className={`${cell} font-medium`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year} className="[&_td_a]:scroll-ml-24">
              <th
                scope="row"
                className={`${cell} sticky left-0 bg-paper font-medium shadow-[-1px_0_var(--color-line),1px_0_var(--color-line)]`}
              >
                {year}年
              </th>
              <td className={cell}>{editionOf(year)?.id}年版</td>
              <td className={cell}>
                <FileLink href={to.dataset(year, "csv")} label={`${year}年指标`} form="CSV" />
                {" · "}
                <FileLink href={to.dataset(year, "parquet")} label={`${year}年指标`} form="Parquet" />
              </td>
              <td className={cell}>
                <FileLink href={to.dictionary(year)} label={`${year}年指标说明`} form="CSV" />
              </td>
              <td className={cell}>
                <FileLink href={to.yearFile(year, "csv")} label={`${year}年全文`} form="CSV" />
                {" · "}
                <FileLink href={to.yearFile(year, "json")} label={`${year}年全文`} form="JSON" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function FileLink({ href, label, form }: { href: string | null; label: string; form: string }) {
  return (
    <a
      href={href ?? undefined}
      aria-label={`${label}：${form}`}
      className="text-accent underline underline-offset-4"
    >
      {form}
    </a>
  );
}

const types = { text: "文本", integer: "整数", number: "数", boolean: "是否", time: "时刻" } as const;

function Columns() {
  return (
    <ScrollRegion label="指标文件的各列">
      <table className="w-full border-collapse bg-paper text-sm">
        <caption className="sr-only">指标文件的各列</caption>
        <thead>
          <tr>
            {["列", "类型", "含义"].map((head) => (
              <th key={head} scope="col" className={`${cell} font-medium`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {datasetColumns.map(({ name, type, meaning }) => (
            <tr key={name}>
              <th scope="row" className={`${cell} font-normal`}>
                <code className="font-mono">{name}</code>
              </th>
              <td className={`${cell} whitespace-nowrap`}>{types[type]}</td>
              <td className={cell}>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
