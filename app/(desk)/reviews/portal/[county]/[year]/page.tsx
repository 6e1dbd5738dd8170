import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PortalPage } from "@/components/publications/portal/portal-page";
import { requireActor } from "@/lib/access/auth/session";
import { loadPortalYear } from "@/lib/publications/portal/loaders";

type Props = { params: Promise<{ county: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: /^20\d\d$/.test(year) ? `${year}年度网站核对` : "网站核对" };
}

/** The portal URLs of a county's reports of a year. */
export default async function CountyPortalPage({ params }: Props) {
  const { county, year } = await params;
  if (!/^\d{12}$/.test(county) || !/^20\d\d$/.test(year)) notFound();
  const loaded = await loadPortalYear(await requireActor(), { unitCode: county, year: Number(year) });
  if (!loaded) notFound();
  return <PortalPage {...loaded} />;
}
