import { elementText, xmlHead, xmlText } from "@/lib/exports/xml";

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The site's maps, one for each year: a map may have at most 50,000 URLs, and no year has as many units. */
export function mapIndex(origin: string, years: readonly number[]): string {
  const maps = years.map((year) => elementText("sitemap", {}, loc(`${origin}/sitemaps/${year}`)));
  return document("sitemapindex", maps);
}

/** The newest version of every report of a year. Older versions carry noindex. */
export function yearMap(
  origin: string,
  year: number,
  publications: readonly { unitCode: string; publishedAt: Date }[],
): string {
  const pages = publications.map(({ unitCode, publishedAt }) =>
    elementText(
      "url",
      {},
      `${loc(`${origin}/reports/${unitCode}/${year}`)}${elementText("lastmod", {}, publishedAt.toISOString())}`,
    ),
  );
  return document("urlset", pages);
}

/** Search engines may read everything published, and nothing of the signed-in part. */
export function robotsText(origin: string): string {
  const signedInPaths = [
    "account",
    "accounts",
    "api/auth",
    "counties",
    "desk",
    "imports",
    "messages",
    "reviews",
    "roll-up",
    "sign-in",
  ];
  return `${["User-agent: *", ...signedInPaths.map((path) => `Disallow: /${path}`), "", `Sitemap: ${origin}/sitemap.xml`].join("\n")}\n`;
}

function document(name: string, content: readonly string[]): string {
  return `${xmlHead}${elementText(name, { xmlns }, `\n${content.join("\n")}\n`)}\n`;
}

function loc(url: string): string {
  return elementText("loc", {}, xmlText(url));
}
