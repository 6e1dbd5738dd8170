import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { articleMetadata } from "@/components/reading/page-metadata";
import { PublishedPage } from "@/components/reading/published-page";
import { loadPublished } from "@/lib/publications/loaders";
import { site } from "@/lib/publications/site";

type Props = { params: Promise<{ unit: string; year: string; version: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection();
  const { unit, year, version } = await params;
  const published = await loadPublished(unit, year, version);
  return published ? articleMetadata(site(), published.report) : { title: "没有找到" };
}

/** One published version of a report, at the address that it keeps. */
export default async function VersionPage({ params }: Props) {
  const { unit, year, version } = await params;
  const published = await loadPublished(unit, year, version);
  if (!published) notFound();
  return <PublishedPage {...published} />;
}
