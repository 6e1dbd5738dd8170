/**
 * For public content that may change at any time. Browsers revalidate each time (and get 304); a proxy
 * revalidates every ten seconds, serves its copy in the meantime, and for an hour if the product does not
 * respond: no longer, because what was taken down just before would be shown all that time.
 */
export const publicCacheControl =
  "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=3600";
