import { env } from "@/lib/platform/env";
import { setOrigin } from "./site-origin";

/** The site with the public pages, as configured by the operator; null for what is not configured. */
export type Site = {
  name: string;
  /** Its public origin, as “https://nianbao.example.gov.cn”. */
  origin: string | null;
  domain: string | null;
  idCode: string | null;
  sponsor: string | null;
  contact: string | null;
  /** Its registration numbers: ICP (Ministry of Industry and Information Technology) and public security. */
  icp: string | null;
  police: string | null;
};

export function site(): Site {
  const { SITE_NAME, SITE_DOMAIN, SITE_ID_CODE, SITE_SPONSOR, SITE_CONTACT, SITE_ICP, SITE_POLICE } = env();
  return {
    name: SITE_NAME,
    origin: setOrigin(),
    domain: SITE_DOMAIN ?? null,
    idCode: SITE_ID_CODE ?? null,
    sponsor: SITE_SPONSOR ?? null,
    contact: SITE_CONTACT ?? null,
    icp: SITE_ICP ?? null,
    police: SITE_POLICE ?? null,
  };
}
