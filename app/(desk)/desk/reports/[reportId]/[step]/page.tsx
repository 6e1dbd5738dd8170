import { Suspense } from "react";
import { AnswerCard } from "@/components/counties/supplement/answer-card";
import { PortalCard } from "@/components/publications/portal/portal-card";
import { ImportedProvider } from "@/components/reports/fields/imported-mark";
import { StepView } from "@/components/reports/steps/step-view";
import { requireActor } from "@/lib/access/auth/session";
import { loadImported } from "@/lib/imports/loaders";
import { loadPortalReport } from "@/lib/publications/portal/loaders";
import { loadReportSupplement } from "@/lib/reports/supplement/loaders";

/** The page of every step of every edition. The layout checks the permission and provides the draft. */
export default async function StepPage({ params }: { params: Promise<{ reportId: string; step: string }> }) {
  const { reportId } = await params;
  const actor = await requireActor();
  return (
    <ImportedProvider paths={(await loadImported(actor, { reportId })) ?? []}>
      <StepView
        beside={
          // Of whatever step the page is: the next steps are drawn without asking the server again.
          <Suspense>
            <BesideSignOff reportId={reportId} />
          </Suspense>
        }
      />
    </ImportedProvider>
  );
}

/**
 * What there is besides the report: what the county asks for its own use and, once it is released, where it
 * can be read.
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
