import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { articleMetadata } from "@/components/reading/page-metadata";
import { PublishedPage } from "@/components/reading/published-page";
import { loadPublished } from "@/lib/publications/loaders";
import { site } from "@/lib/publications/site";

type Props = { params: Promise<{ unit: string; year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { unit, year } = await params;
  const published = await loadPublished(unit, year);
  return published ? articleMetadata(site(), published.report) : { title: "没有找到" };
}

/** The newest published version of a report. */
export default async function ReportPage({ params }: Props) {
  const { unit, year } = await params;
  const published = await loadPublished(unit, year);
  if (!published) notFound();
  return <PublishedPage {...published} />;
}
