import { elementText, xmlHead, xmlText } from "@/lib/exports/xml";

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * A part of the site map: the reports of a year of the units whose codes start with these two digits (a
 * province). Parts are stable as reports are added, and no province has as many units as a site map may have
 * URLs (50,000).
 */
export type MapPart = { year: number; province: string };

/** The site map index, with one entry for each part. */
export function mapIndex(origin: string, parts: readonly MapPart[]): string {
  const maps = parts.map(({ year, province }) =>
    elementText("sitemap", {}, loc(`${origin}/sitemaps/${year}-${province}`)),
  );
  return document("sitemapindex", maps);
}

/** The newest version of every report of a part, with its URLs. Older versions carry noindex. */
export async function* partMap(
  origin: string,
  pages: AsyncIterable<readonly { unitCode: string; year: number; publishedAt: Date }[]>,
): AsyncGenerator<string> {
  // Escaped once: the rest of an address is digits.
  const reports = xmlText(`${origin}/reports/`);
  yield `${xmlHead}<urlset xmlns="${xmlns}">\n`;
  for await (const page of pages)
    yield page
      .map(
        ({ unitCode, year, publishedAt }) =>
          `<url><loc>${reports}${unitCode}/${year}</loc><lastmod>${publishedAt.toISOString()}</lastmod></url>\n`,
      )
      .join("");
  yield "</urlset>\n";
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
