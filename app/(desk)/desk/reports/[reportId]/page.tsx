import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/session";
import { formFor } from "@/lib/core/editions/registry";
import { stepsOf } from "@/lib/core/steps/progress";
import { loadDraft, loadVisit } from "@/lib/reports/loaders";

/** Leads back to the step where one left off. */
export default async function DraftPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const actor = await requireActor();
  const loaded = await loadDraft(actor, { reportId });
  if (!loaded) notFound();
  const steps = stepsOf(formFor(loaded.draft.year, loaded.draft.countyForm));
  const visited = await loadVisit(actor, { reportId });
  const step =
    steps.find(({ id }) => id === visited) ??
    (loaded.mayWrite ? steps[0] : steps.find(({ kind }) => kind === "signOff"));
  redirect(`/desk/reports/${reportId}/${step?.id ?? "front"}`);
}
