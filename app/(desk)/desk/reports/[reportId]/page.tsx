import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/access/auth/session";
import { formFor } from "@/lib/core/editions/registry";
import { stepsOf } from "@/lib/core/steps/progress";
import { loadDraft, loadVisit } from "@/lib/reports/loaders";

/** Redirects to the step last visited or, after a return, to its reasons. */
export default async function DraftPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const actor = await requireActor();
  const loaded = await loadDraft(actor, { reportId });
  if (!loaded) notFound();
  const steps = stepsOf(formFor(loaded.draft.year, loaded.draft.countyForm));
  const visited = await loadVisit(actor, { reportId });
  const back = loaded.events.findLast(({ move }) => move === "return" || move === "sendBack");
  // A return since the last visit is shown first.
  const isNews = loaded.mayWrite && back && (!visited || visited.at < back.at);
  const kind = isNews ? "checks" : loaded.mayWrite ? "front" : "signOff";
  const step =
    (isNews ? undefined : steps.find(({ id }) => id === visited?.stepId)) ??
    steps.find((each) => each.kind === kind);
  redirect(`/desk/reports/${reportId}/${step?.id ?? "front"}`);
}
