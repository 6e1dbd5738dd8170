import { elementText, xmlHead, xmlText } from "@/lib/exports/xml";

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * Reports in one part of the site map: the publications of so many leaves of the tree, in their order. A part
 * is as long for a county as for the nation, and changes only when one of its reports is corrected.
 */
export const MAP_SIZE = 1_000;

/** The site map index over that many publications: a URL for each part, numbered from 1. */
export function mapIndex(origin: string, publications: number): string {
  const maps = Array.from({ length: Math.ceil(publications / MAP_SIZE) }, (_, at) =>
    elementText("sitemap", {}, loc(`${origin}/sitemaps/${at + 1}`)),
  );
  return document("sitemapindex", maps);
}

/** A part of the site map. Older versions carry noindex, and are not in it. */
export function partMap(
  origin: string,
  reports: readonly { unitCode: string; year: number; publishedAt: Date }[],
): string {
  // Escaped once: the rest of a URL is digits.
  const reportsUrl = xmlText(`${origin}/reports/`);
  return document(
    "urlset",
    reports.map(
      ({ unitCode, year, publishedAt }) =>
        `<url><loc>${reportsUrl}${unitCode}/${year}</loc><lastmod>${publishedAt.toISOString()}</lastmod></url>`,
    ),
  );
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
