/**
 * For what is public and may change at any time. Browsers ask each time (and are answered “unchanged” in a few bytes); a proxy asks
 * every ten seconds, hands out what it has meanwhile, and goes on handing it out for a week while the product does not answer.
 */
export const publicCacheControl =
  "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=604800";
