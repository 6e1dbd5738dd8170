import type { PageUrls } from "../urls";

/** What programs read of the first page (schema.org, as JSON-LD): the open data of every year. Undefined where there are none yet. */
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
    distribution: years.flatMap((year) =>
      (["json", "csv"] as const).map((format) => ({
        "@type": "DataDownload",
        name: `${year}年`,
        encodingFormat: { json: "application/json", csv: "text/csv" }[format],
        contentUrl: to.yearFile(year, format),
      })),
    ),
  };
}
