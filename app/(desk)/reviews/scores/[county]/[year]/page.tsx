import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScoresPage } from "@/components/reviews/scores/scores-page";
import { requireActor } from "@/lib/access/auth/session";
import { loadScores } from "@/lib/reviews/scores/loaders";

type Props = { params: Promise<{ county: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return { title: /^20\d\d$/.test(year) ? `${year}年度评分` : "评分" };
}

/** The score sheet of a county's units of a year. */
export default async function CountyScoresPage({ params }: Props) {
  const { county, year } = await params;
  if (!/^\d{12}$/.test(county) || !/^20\d\d$/.test(year)) notFound();
  const loaded = await loadScores(await requireActor(), { unitCode: county, year: Number(year) });
  if (!loaded) notFound();
  return <ScoresPage {...loaded} />;
}
