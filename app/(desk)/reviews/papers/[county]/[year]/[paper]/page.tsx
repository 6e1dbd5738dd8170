import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PaperPage } from "@/components/reviews/season-papers/paper-page";
import { requireActor } from "@/lib/access/auth/session";
import { seasonPaperLabels, seasonPapers } from "@/lib/core/season/season-paper";
import { loadPaperPage } from "@/lib/reviews/season-papers/loaders";

type Props = {
  params: Promise<{ county: string; year: string; paper: string }>;
  searchParams: Promise<Partial<Record<"number" | "revision" | "from" | "as", string | string[]>>>;
};

const paperOf = (word: string) => seasonPapers.find((each) => each === word);

function countOf(word: string | string[] | undefined): number | undefined {
  return typeof word === "string" && /^\d{1,6}$/.test(word) ? Number(word) : undefined;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const paper = paperOf((await params).paper);
  return { title: paper ? seasonPaperLabels[paper] : "没有这份文件" };
}

/** A progress sheet, bulletin or letter of a county, to be edited, shown to its units and issued. */
export default async function SeasonPaperPage({ params, searchParams }: Props) {
  const { county, year, paper: word } = await params;
  const { number, revision, from, as } = await searchParams;
  const paper = paperOf(word);
  if (!paper || !/^\d{12}$/.test(county) || !/^20\d\d$/.test(year)) notFound();
  const [restored, made] = [countOf(from), countOf(as)];
  const loaded = await loadPaperPage(await requireActor(), {
    ...{ unitCode: county, year: Number(year), paper },
    ...{ number: countOf(number), revision: countOf(revision) },
  });
  if (!loaded) notFound();
  const done = restored !== undefined && made !== undefined ? { from: restored, as: made } : null;
  return <PaperPage {...loaded} restored={done} />;
}
