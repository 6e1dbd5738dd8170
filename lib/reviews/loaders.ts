import type { Actor } from "@/lib/access/actor";
import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { permit, permitAnywhere } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import type { Block } from "@/lib/core/document/block";
import { formFor } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import { daysUntil, firstFilingOf } from "@/lib/core/season/deadline";
import { formPartsOf } from "@/lib/core/steps/parts";
import { cellPathLabel } from "@/lib/core/tables/cell-label";
import { kindTraits } from "@/lib/core/unit-kind";
import { isOnOwnWork } from "@/lib/core/workflow/own-work";
import { openMoves } from "@/lib/core/workflow/workflow";
import { listDueDaysOf } from "@/lib/counties/season/data";
import { now } from "@/lib/platform/clock";
import { authorizeReport } from "@/lib/reports/authorize";
import { areLong } from "@/lib/reports/long/long-work";
import { findOwnWorkVerdict, findOwnWorkVerdicts } from "@/lib/reports/own-work/data";
import { listEvents, listNotes, listWaivers } from "@/lib/reports/record/data";
import { findReviewSeen } from "@/lib/reports/record/seen/data";
import type { ReportHead } from "@/lib/reports/types";
import { listUnitsAbove, listUnitsWithin } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { findReviewedVersion, listDocuments, listLastFigures, listSubmissions } from "./data";
import { lastYearFigures } from "./last-year/figures";
import { reviewNotes } from "./notes/notes";
import {
  countWaitingByUnit,
  findWaiting,
  listDueDays,
  listElsewhere,
  listReportYears,
  listSubmittedReports,
  type SubmittedReport,
} from "./queue/data";
import { filingOf } from "./queue/filing";
import { knownOfUnits } from "./queue/known-of-units";
import { collectorAbove, queueRows } from "./queue/queue";
import { unitsOfQueue } from "./queue/queue-units";
import type { Review, ReviewQueue } from "./types";
import { changesSince, comparedNumber, comparisonOf, placesNow } from "./view/comparison";
import { reviewFindings } from "./view/findings";
import { reviewEvents } from "./view/history";

/** Reads for pages: each checks the permission first, and returns null for what the actor may not see. */

/**
 * The queue of one year (by default the newest) or of all, for the units below those where the actor is
 * reviewer. With several counties and cities it shows one (`county`): by default the one where the actor is
 * reviewer, if there is only one. It lists the other years and counties with the number of reports waiting in
 * each.
 */
export const loadQueue = loader(
  guarded(
    "review.read",
    authorizeAnywhere,
    async (
      { actor, target },
      { year: asked, county = null }: { year: number | "all" | null; county?: string | null },
    ): Promise<Result<ReviewQueue>> => {
      const { within, collectors, chosen, units } = await unitsOfQueue(target.unitCodes, county);
      const above = await listUnitsAbove(chosen ? [chosen.code] : target.unitCodes);
      const codes = units.map(({ code }) => code);
      const counties = [...units, ...above].filter(({ kind }) => kindTraits[kind].collects);
      const [begun, settled] = await Promise.all([
        listReportYears(codes),
        listDueDays(counties.map(({ code }) => code)),
      ]);
      const years = yearsOf(begun, settled);
      const year = asked ?? years[0]?.year ?? null;
      const only = typeof year === "number" ? year : null;
      const dueDays = only === null ? settled : settled.filter((day) => day.year === only);
      const [reports, known, elsewhere] = await Promise.all([
        listSubmittedReports(codes, only),
        knownOfUnits(codes, only),
        only === null ? [] : listElsewhere(codes, only),
      ]);
      const ownWork = await listOwnDecisions(actor, reports);
      const rows = queueRows(units, above, reports, dueDays, now(), { ...known, ownWork });
      const season = seasonOf(
        only === null ? [] : dueDays.filter(({ countyCode }) => !chosen || countyCode === chosen.code),
      );
      const filing = season && only !== null ? await filingOf(season.dueOn, codes, only, reports) : null;
      const named = (chosen ? [chosen] : counties).map(({ code, name }) => ({ code, name }));
      const choices = await choicesOf(collectors, within, only);
      return done({
        year,
        years,
        elsewhere,
        season,
        filing,
        counties: named,
        chosen: chosen?.code ?? null,
        choices,
        rows: named.length === 1 ? rows.map(({ county: _, ...row }) => row) : rows,
      });
    },
  ),
);

/**
 * The counties and cities to choose from, with the number of reports of the year, or of all, waiting in each;
 * empty if there is only one.
 */
async function choicesOf(
  collectors: readonly Unit[],
  within: readonly Unit[],
  year: number | null,
): Promise<ReviewQueue["choices"]> {
  if (collectors.length < 2) return [];
  const byCode = new Map(within.map((unit) => [unit.code, unit]));
  const waiting = await countWaitingByUnit([...byCode.keys()], year);
  const counts = new Map<string, number>();
  for (const { unitCode, count } of waiting) {
    const unit = byCode.get(unitCode);
    const collector = unit && (collectorAbove(unit, byCode) ?? unit);
    if (collector) counts.set(collector.code, (counts.get(collector.code) ?? 0) + count);
  }
  return collectors.map(({ code, name }) => ({ code, name, waiting: counts.get(code) ?? 0 }));
}

/** The reasons why the actor may not decide on some of the reports that could be published now, by report. */
async function listOwnDecisions(
  actor: Actor,
  reports: readonly SubmittedReport[],
): Promise<ReadonlyMap<string, string>> {
  const waiting = reports.filter(({ state }) => state === "reviewing" || state === "approved");
  const ids = waiting.map(({ id }) => id);
  const verdicts = await findOwnWorkVerdicts(actor, "publish", ids);
  return new Map(
    [...verdicts].flatMap(([id, verdict]) => (verdict.kind === "own" ? [[id, verdict.message]] : [])),
  );
}

function seasonOf(dueDays: readonly { dueOn: Date }[]): ReviewQueue["season"] {
  const [first, ...others] = dueDays;
  if (!first || others.length > 0) return null;
  const dueOn = first.dueOn.toISOString().slice(0, 10);
  return { dueOn, daysLeft: daysUntil(beijingDay(now()), dueOn) };
}

function yearsOf(begun: ReviewQueue["years"], settled: readonly { year: number }[]): ReviewQueue["years"] {
  const byYear = new Map(begun.map((each) => [each.year, each]));
  for (const { year } of settled)
    if (!byYear.has(year)) byYear.set(year, { year, waiting: 0, corrections: 0 });
  return [...byYear.values()].sort((a, b) => b.year - a.year);
}

/** A submitted report, for its reviewers; null for everybody else, and before the first submission. */
export const loadReview = loader(
  guarded("review.read", authorizeReport, async ({ actor, target: report }): Promise<Result<Review>> => {
    // Read first: what is remarked meanwhile is not seen yet.
    const seen = await findReviewSeen(report.id);
    const version = await findReviewedVersion(report.id);
    if (!seen || !version) return refused("noVersion", "报告还没有报送。");
    const [submissions, notes, waivers, eventRows, lastFigures, waiting, ownWork] = await Promise.all([
      listSubmissions(report.id),
      listNotes(report.id),
      listWaivers(report.id),
      listEvents(report.id),
      listLastFigures(report.unit.code, report.year),
      readWaiting(actor, report.id),
      readDecision(actor, report),
    ]);
    const form = formFor(report.year, version.countyForm);
    const chapters = formPartsOf(form);
    const events = reviewEvents(eventRows, chapters);
    const published = submissions.filter((submission) => submission.published !== null);
    const publishedNumbers = published.map(({ number }) => number);
    const compared = comparedNumber(version.number, events, publishedNumbers);
    const wanted = submissions.filter(({ number }) => number === compared).map(({ id }) => id);
    const documents = await listDocuments([
      ...new Set([version.id, ...wanted, ...notes.map(({ versionId }) => versionId)]),
    ]);
    const read = submissions.flatMap(({ id, number }) => {
      const blocks = documents.get(id);
      return blocks ? [{ id, number, blocks }] : [];
    });
    const changes = await changesSince(read);
    const mayNote = permit(actor, "note.write", report).ok;
    return done({
      ...{ reportId: report.id, seen },
      unit: report.unit,
      year: report.year,
      state: report.state,
      asIssued: report.asIssued,
      filed: report.asIssued === null ? await firstFilingFor(report, submissions[0]) : null,
      version: shownVersion(version, documents.get(version.id) ?? []),
      chapters,
      cellLabels: Object.fromEntries([...form.cells.values()].map((cell) => [cell.id, cellPathLabel(cell)])),
      findings: reviewFindings(version, waivers),
      notes: reviewNotes(notes, {
        versionId: version.id,
        places: placesNow(read, changes),
        writerId: mayNote ? actor.id : null,
      }),
      events,
      comparison: comparisonOf(read, changes, events, publishedNumbers),
      lastYear: lastYearFigures(report.year, report.unit.code, lastFigures),
      waiting,
      published: published.at(-1)?.published ?? null,
      mayTakeDown: permit(actor, "publication.takeDown", report).ok,
      moves: openMoves(report.state, ["reviewer"]),
      unlocked: report.unlocked,
      mayWiden: report.unlocked !== null && permit(actor, "return.widen", report).ok,
      ownWork,
      mayNote,
      mayWaive: report.asIssued !== null && permit(actor, "waiver.write", report).ok,
    });
  }),
);

type VersionHead = Omit<Review["version"], "blocks" | "isLong">;

function shownVersion({ id, number, title, submittedAt, sha256 }: VersionHead, blocks: Block[]) {
  return { id, number, title, submittedAt, sha256, blocks, isLong: areLong(blocks) };
}

/** Whether the open approval or publication would concern the actor's own work. */
async function readDecision(actor: Actor, report: ReportHead): Promise<Review["ownWork"]> {
  const move = openMoves(report.state, ["reviewer"]).find(({ id }) => isOnOwnWork(id))?.id;
  return move && isOnOwnWork(move) ? findOwnWorkVerdict(actor, move, report.id) : null;
}

/** Among all reports that the reviewer may read, not only this county's. */
async function readWaiting(actor: Actor, reportId: string): Promise<Review["waiting"]> {
  const everywhere = permitAnywhere(actor, "review.read");
  if (!everywhere.ok) return { count: 0, next: null };
  const units = await listUnitsWithin(everywhere.value.target.unitCodes);
  return findWaiting(
    units.map(({ code }) => code),
    reportId,
  );
}

async function firstFilingFor(
  { unit, year }: ReportHead,
  first: { createdAt: Date; dueOn: string | null } | undefined,
): Promise<Review["filed"]> {
  if (!first) return null;
  const [due] = await listDueDaysOf([unit.code], year);
  return firstFilingOf(beijingDay(first.createdAt), first.dueOn, due?.dueOn ?? null);
}
