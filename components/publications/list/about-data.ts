import type { PageUrls } from "../urls";

/**
 * Structured data of the first page (schema.org, JSON-LD): the open data of every year. Undefined if there is
 * none yet.
 */
export function aboutData(to: PageUrls, years: readonly number[]): object | undefined {
  const [newest] = years;
  const oldest = years.at(-1) ?? newest;
  if (newest === undefined || to.openData === null) return undefined;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: "政府信息公开工作年度报告",
    description: "各单位公布的政府信息公开工作年度报告：各章文字和统计表的数，一个年度一个文件。",
    url: to.list(),
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    temporalCoverage: `${oldest}-01-01/${newest}-12-31`,
    documentation: to.openData,
    license: `${to.data}#licence`,
    distribution: years.flatMap((year) => [
      download(`${year}年`, "application/json", to.yearFile(year, "json")),
      download(`${year}年`, "text/csv", to.yearFile(year, "csv")),
      download(`${year}年指标`, "text/csv", to.dataset(year, "csv")),
      download(`${year}年指标`, "application/vnd.apache.parquet", to.dataset(year, "parquet")),
    ]),
  };
}

function download(name: string, encodingFormat: string, contentUrl: string | null): object {
  return { "@type": "DataDownload", name, encodingFormat, contentUrl };
}
