import type { Metadata } from "next";
import { reportAtHand } from "@/components/reports/list/at-hand";
import { AtHandCard } from "@/components/reports/list/at-hand-card";
import { BeginReport } from "@/components/reports/list/begin-report";
import { CountyMessages } from "@/components/reports/list/county-messages";
import { DraftTable } from "@/components/reports/list/draft-table";
import { OwnScores } from "@/components/reviews/scores/own-scores";
import { OwnLinesCard } from "@/components/reviews/season-papers/own-lines-card";
import { DecisionNotice, DecisionResultProvider } from "@/components/shell/decision-result";
import { requireActor } from "@/lib/access/auth/session";
import { beijingDay } from "@/lib/core/beijing-time";
import { now } from "@/lib/platform/clock";
import { loadUnready } from "@/lib/reports/at-hand/loaders";
import { loadDrafts } from "@/lib/reports/loaders";
import { loadOwnScores } from "@/lib/reviews/scores/loaders";
import { loadOwnLines } from "@/lib/reviews/season-papers/loaders";

export const metadata: Metadata = { title: "年度报告" };

/** The first page of clerks and signers: the reports of their unit, and starting a new one. */
export default async function DraftsPage({ searchParams }: PageProps<"/desk/reports">) {
  // Set by links from other pages to start the report of a year.
  const { unit, year } = await searchParams;
  // For a person without a writing role the list is empty.
  const actor = await requireActor();
  const { rows, beginnings, messages } = (await loadDrafts(actor)) ?? {
    ...{ rows: [], beginnings: [], messages: [] },
  };
  const newest = rows[0]?.year ?? null;
  const scores = (await loadOwnScores(actor, { year: newest })) ?? [];
  const lines = (await loadOwnLines(actor)) ?? [];
  const atHand = reportAtHand(rows, Number(beijingDay(now()).slice(0, 4)) - 1);
  const unready = atHand?.toDo === "write" ? await loadUnready(actor, { reportId: atHand.row.id }) : null;
  return (
    <DecisionResultProvider>
      <div className="mx-auto grid max-w-5xl gap-6 px-4 py-6">
        <h1 className="font-bold font-song text-2xl">年度报告</h1>
        <DecisionNotice />
        <CountyMessages messages={messages} />
        {lines.map((line) => (
          <OwnLinesCard key={`${line.paperId} ${line.unitCode}`} line={line} />
        ))}
        {atHand && <AtHandCard atHand={atHand} unready={unready} />}
        {beginnings.map((beginning) => (
          <BeginReport
            key={`${beginning.unitCode} ${year}`}
            {...beginning}
            folded={atHand !== null && beginning.unitCode !== unit}
            asked={beginning.unitCode === unit ? Number(year) : null}
          />
        ))}
        <DraftTable rows={rows} />
        <OwnScores scores={scores} />
      </div>
    </DecisionResultProvider>
  );
}
