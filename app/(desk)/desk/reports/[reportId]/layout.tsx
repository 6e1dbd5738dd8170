import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftProvider } from "@/components/reports/draft/draft-context";
import { PrintedDraft } from "@/components/reports/frame/printed-draft";
import { Rail } from "@/components/reports/frame/rail";
import { WaitingChanges } from "@/components/reports/frame/save-trouble";
import { ReplacementProvider } from "@/components/reports/history/replacement-context";
import { AimProvider } from "@/components/reports/places/aim-context";
import { RepairProvider } from "@/components/reports/repairs/repair-context";
import { DecisionResultProvider } from "@/components/shell/decision-result";
import { requireActor } from "@/lib/access/auth/session";
import { loadDraft } from "@/lib/reports/loaders";

type Props = { params: Promise<{ reportId: string }>; children: React.ReactNode };

export const metadata: Metadata = { title: "填报" };

export default async function DraftLayout({ params, children }: Props) {
  const actor = await requireActor();
  const loaded = await loadDraft(actor, await params);
  if (!loaded) notFound();
  return (
    <DecisionResultProvider>
      {/* A move changes what may be written and by whom, so the key mounts the draft again. */}
      <DraftProvider
        key={`${loaded.draft.id}:${loaded.draft.state}`}
        loaded={loaded}
        me={{ id: actor.id, name: actor.name }}
      >
        <AimProvider>
          <RepairProvider>
            <ReplacementProvider>
              <div className="mx-auto grid max-w-[90rem] items-start gap-4 px-4 pt-4 pb-[calc(1rem+var(--foot-height,0px)+var(--notice-height,0px))] wide:grid-cols-[15rem_minmax(0,1fr)] wide:gap-6 wide:px-6 wide:pt-6 wide:pb-[calc(1.5rem+var(--foot-height,0px)+var(--notice-height,0px))]">
                <Rail />
                {children}
              </div>
              <WaitingChanges />
              <PrintedDraft />
            </ReplacementProvider>
          </RepairProvider>
        </AimProvider>
      </DraftProvider>
    </DecisionResultProvider>
  );
}
