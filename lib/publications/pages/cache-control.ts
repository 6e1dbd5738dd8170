/**
 * For public content that may change at any time. Browsers revalidate each time (and get 304); a proxy
 * revalidates every ten seconds, serves its copy in the meantime, and for a week if the product does not
 * respond.
 */
export const publicCacheControl =
  "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=604800";
