import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AnswerCard } from "@/components/counties/supplement/answer-card";
import { PortalCard } from "@/components/publications/portal/portal-card";
import { viewOf } from "@/components/reviews/changes/view-choice";
import { ReviewPage } from "@/components/reviews/review-page";
import { requireActor } from "@/lib/access/auth/session";
import { loadPortalReport } from "@/lib/publications/portal/loaders";
import { loadReportSupplement } from "@/lib/reports/supplement/loaders";
import { loadReview } from "@/lib/reviews/loaders";

const loaded = cache(async (reportId: string) => loadReview(await requireActor(), { reportId }));

export async function generateMetadata({ params }: PageProps<"/reviews/[reportId]">): Promise<Metadata> {
  const review = await loaded((await params).reportId);
  return { title: review ? `审核：${review.unit.name} ${review.year} 年度报告` : "没有这份报告" };
}

export default async function ReviewedReportPage({ params, searchParams }: PageProps<"/reviews/[reportId]">) {
  const { reportId } = await params;
  const review = await loaded(reportId);
  if (!review) notFound();
  const actor = await requireActor();
  const [portal, supplement] = await Promise.all([
    review.published ? loadPortalReport(actor, { reportId }) : null,
    loadReportSupplement(actor, { reportId }),
  ]);
  const asked = [(await searchParams).view].flat()[0];
  return (
    <ReviewPage
      reader={actor.id}
      review={review}
      view={viewOf(asked, review)}
      released={portal && <PortalCard {...portal} />}
      besides={supplement && <AnswerCard supplement={supplement} />}
    />
  );
}
