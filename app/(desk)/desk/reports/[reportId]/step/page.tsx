import { Suspense } from "react";
import { AnswerCard } from "@/components/counties/supplement/answer-card";
import { PortalCard } from "@/components/publications/portal/portal-card";
import { ImportedProvider } from "@/components/reports/fields/imported-mark";
import { StepView } from "@/components/reports/steps/step-view";
import { requireActor } from "@/lib/access/auth/session";
import { loadImported } from "@/lib/imports/loaders";
import { loadPortalReport } from "@/lib/publications/portal/loaders";
import { loadReportSupplement } from "@/lib/reports/supplement/loaders";

/**
 * The page of every step of every edition, whose addresses are rewritten to it (next.config.mjs). The layout
 * checks the permission and provides the draft.
 */
export default async function StepPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const actor = await requireActor();
  return (
    <ImportedProvider paths={(await loadImported(actor, { reportId })) ?? []}>
      <StepView
        beside={
          // Around the page of any step, so that the next steps are rendered without a server request.
          <Suspense>
            <BesideSignOff reportId={reportId} />
          </Suspense>
        }
      />
    </ImportedProvider>
  );
}

/**
 * Content besides the report: the county's supplementary questions and, once it is released, its public URL.
 */
async function BesideSignOff({ reportId }: { reportId: string }) {
  const actor = await requireActor();
  const [supplement, portal] = await Promise.all([
    loadReportSupplement(actor, { reportId }),
    loadPortalReport(actor, { reportId }),
  ]);
  return (
    <>
      {portal && <PortalCard {...portal} />}
      {supplement && <AnswerCard supplement={supplement} />}
    </>
  );
}
