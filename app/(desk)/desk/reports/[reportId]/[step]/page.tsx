import { PortalCard } from "@/components/publications/portal/portal-card";
import { ImportedProvider } from "@/components/reports/fields/imported-mark";
import { StepView } from "@/components/reports/steps/step-view";
import { requireActor } from "@/lib/access/auth/session";
import { loadImported } from "@/lib/imports/loaders";
import { loadPortalReport } from "@/lib/publications/portal/loaders";

/** The page of every step of every edition. The layout checks the permission and provides the draft. */
export default async function StepPage({ params }: { params: Promise<{ reportId: string; step: string }> }) {
  const { reportId, step } = await params;
  const actor = await requireActor();
  const portal = step === "sign-off" ? await loadPortalReport(actor, { reportId }) : null;
  return (
    <ImportedProvider paths={(await loadImported(actor, { reportId })) ?? []}>
      <StepView released={portal && <PortalCard {...portal} />} />
    </ImportedProvider>
  );
}
