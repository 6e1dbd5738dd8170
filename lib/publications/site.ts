import { env } from "@/lib/platform/env";

/** The site that carries the public pages, as its operator set it. Domain and code are null where not set. */
export function site(): { name: string; domain: string | null; idCode: string | null } {
  const { SITE_NAME, SITE_DOMAIN, SITE_ID_CODE } = env();
  return { name: SITE_NAME, domain: SITE_DOMAIN ?? null, idCode: SITE_ID_CODE ?? null };
}
