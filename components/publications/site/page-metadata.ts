import type { Metadata } from "next";
import { beijingTime } from "@/lib/core/beijing-time";
import type { Site } from "@/lib/publications/pages/site";
import type { PublishedReport } from "@/lib/publications/types";

/** The meta tags of government pages (国办发〔2017〕47号): of the site, of the column, and of the article. */
export function columnMetadata(site: Site): Metadata {
  return {
    title: "政府信息公开工作年度报告",
    description: columnDescription,
    other: columnTags(site),
  };
}

export function articleMetadata(site: Site, report: PublishedReport): Metadata {
  const { title, unit, county, year, publishedAt, number, replacedAt } = report;
  const place = county && county.code !== unit.code ? `${county.name}${unit.name}` : unit.name;
  const description = `${place}${year}年政府信息公开工作年度报告，第${number}版，由${unit.organ}发布。`;
  return {
    title,
    description,
    openGraph: { type: "article", publishedTime: publishedAt.toISOString() },
    // A replaced version stays readable, but is not indexed.
    robots: replacedAt ? { index: false } : undefined,
    other: {
      ...columnTags(site),
      ArticleTitle: title,
      PubDate: beijingTime(publishedAt),
      ContentSource: unit.organ,
      Keywords: [unit.name, `${year}年`, "政府信息公开", "年度报告"].join(","),
      Description: description,
    },
  };
}

const columnDescription = "各地政府和部门公布的政府信息公开工作年度报告";

function columnTags({ name, domain, idCode }: Site): Record<string, string> {
  return {
    SiteName: name,
    ...(domain ? { SiteDomain: domain } : {}),
    ...(idCode ? { SiteIDCode: idCode } : {}),
    ColumnName: "政府信息公开年报",
    ColumnDescription: columnDescription,
    ColumnKeywords: "政府信息公开,年度报告,年报",
    ColumnType: "政务公开",
  };
}
