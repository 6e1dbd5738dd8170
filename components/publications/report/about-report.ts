import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import type { PublishedReport } from "@/lib/publications/types";
import type { PageUrls } from "../urls";

/** Structured data of a report's page (schema.org, JSON-LD). URLs are relative to the page. */
export function aboutReport(to: PageUrls, report: PublishedReport): object {
  const { unit, county, year, title, number, publishedAt, correctionReason } = report;
  const files = (Object.keys(fileFormats) as FileFormat[]).flatMap((format) => {
    const address = to.file(unit.code, year, number, format);
    return address
      ? [{ "@type": "MediaObject", contentUrl: address, encodingFormat: fileFormats[format].mime }]
      : [];
  });
  return {
    "@context": "https://schema.org",
    "@type": "Report",
    "@id": to.report(unit.code, year, number),
    url: to.report(unit.code, year, number),
    name: title,
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    datePublished: publishedAt.toISOString(),
    version: String(number),
    ...(correctionReason ? { correction: correctionReason } : {}),
    temporalCoverage: `${year}-01-01/${year}-12-31`,
    about: "政府信息公开工作",
    publisher: {
      "@type": "GovernmentOrganization",
      name: unit.organ,
      identifier: unit.code,
      areaServed: county && county.code !== unit.code ? `${county.name}${unit.name}` : unit.name,
    },
    encoding: files,
  };
}
