import { copiedPaths } from "@/components/publications/copy/copied-urls";
import { elementText, xmlHead, xmlText } from "@/lib/exports/xml";

/** The sitemap of a copy under the URL `base`, with the current version of every report. */
export function copyMap(
  base: string,
  present: readonly { unitCode: string; year: number; publishedAt: Date }[],
): string {
  const urls = present.map(({ unitCode, year, publishedAt }) => {
    const address = new URL(copiedPaths.report(unitCode, year), base).href;
    return elementText(
      "url",
      {},
      `${elementText("loc", {}, xmlText(address))}${elementText("lastmod", {}, publishedAt.toISOString())}`,
    );
  });
  const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
  return `${xmlHead}${elementText("urlset", { xmlns }, `\n${urls.join("\n")}\n`)}\n`;
}
