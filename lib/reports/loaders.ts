import type { Actor, Role } from "@/lib/access/actor";
import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { type Permit, permit, permitAnywhere, rolesOn } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import type { BaseText, CountyContext, Finding } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import { editionOf } from "@/lib/core/editions/registry";
import { done, type Result } from "@/lib/core/refusal";
import { daysUntil, isForTheRecord, type Timeliness, timelinessOf } from "@/lib/core/season/deadline";
import type { CountyWords, YearNotice } from "@/lib/core/season/usual-words";
import { ownAnswer } from "@/lib/core/workflow/own-answer";
import type { OwnWorkVerdict } from "@/lib/core/workflow/own-work";
import type { State } from "@/lib/core/workflow/workflow";
import { findSettledYearOf } from "@/lib/counties/data";
import { listDueDaysOf, listOpenMessages } from "@/lib/counties/season/data";
import { now } from "@/lib/platform/clock";
import { findUnits } from "@/lib/units/data";
import { authorizeReport } from "./authorize";
import { findBase } from "./base/data";
import { CONFLICTS_MAX, countConflicts, listConflicts } from "./conflicts/data";
import { completeDraft, findVisit, listFirstVersions, listReportsOf } from "./data";
import { gatherCountyContext } from "./examination/county-context";
import { findingsOfDraft } from "./examination/examine";
import { findLastYear, type LastYearReport, listMergedYears } from "./last-year/data";
import { isLong } from "./long/long-work";
import { findOwnWorkVerdict } from "./own-work/data";
import { findReviewedBy, listEvents, listExplanations, listNotes } from "./record/data";
import type { Conflict, Draft, LoadedEvent, NoteAnchor, ReportHead } from "./types";
import { findLatestBlocks } from "./versions/data";

/**
 * Reads for pages: each checks the permission first, and returns null if there is nothing that the actor may
 * see.
 */

export type LoadedDraft = {
  draft: Draft;
  roles: Role[];
  mayWrite: boolean;
  timeliness: Timeliness;
  /** With units that were merged into this one since, `merged`, its figures are the sum. */
  lastYear: Omit<LastYearReport, "reportId"> | null;
  /** The chapters as imported from another year's report; undefined if it was not written on one. */
  base: BaseText | undefined;
  /** The county's notice of the year, and its phrases for the chapters. */
  usual: { notice: YearNotice | null; words: CountyWords[] };
  /** What the county's other reports currently show. */
  county: CountyContext;
  /** Of a long report, whose first examination is not done where its page is drawn; null for others. */
  findings: Finding[] | null;
  /** The oldest unresolved ones, and how many there are altogether. */
  conflicts: Conflict[];
  conflictCount: number;
  explanations: { findingKey: string; text: string; author: string; at: Date }[];
  notes: LoadedNote[];
  events: LoadedEvent[];
  /** The name that the actor last signed off with, for signers; empty for others. */
  reviewedBy: string;
  /** For actors who may sign now: whether it is their own work. */
  ownWork: OwnWorkVerdict | null;
  /** For them the document as it was signed and submitted last; null if it never was. */
  lastSigned: Block[] | null;
};
export type LoadedNote = {
  id: string;
  state: "open" | "answered" | "resolved";
  text: string;
  anchor: NoteAnchor;
  author: string;
  at: Date;
  versionNumber: number;
  /** `mayEdit`: the last answer, which the actor wrote after the report was returned. */
  replies: { id: string; text: string; author: string; at: Date; mayEdit: boolean }[];
};
/** The draft of a report with everything on its pages. */
export async function readDraft({
  actor,
  target: head,
}: Permit<"report.read", ReportHead>): Promise<Result<LoadedDraft>> {
  const draft = await completeDraft(head);
  const roles = rolesOn(actor, draft.lineage);
  const [
    lastYear,
    conflicts,
    explanations,
    notes,
    events,
    [due],
    firstVersions,
    county,
    signing,
    settled,
    base,
  ] = await Promise.all([
    editionOf(draft.year - 1) ? findLastYear(draft.unit.code, draft.year) : null,
    listConflicts(draft.id),
    listExplanations(draft.id),
    listNotes(draft.id),
    listEvents(draft.id),
    listDueDaysOf([draft.unit.code], draft.year),
    listFirstVersions([draft.id]),
    gatherCountyContext(draft),
    readSigning(actor, draft),
    findSettledYearOf(draft.lineage, draft.year),
    findBase(draft.id),
  ]);
  const { notice = null, words = [] } = settled?.settings ?? {};
  return done({
    ...{ county, base },
    findings: isLong(draft.content) ? await findingsOfDraft(draft, { lastYear, base, county }) : null,
    usual: { notice, words },
    draft,
    roles,
    ...signing,
    mayWrite: permit(actor, "report.write", draft).ok,
    timeliness: timelinessOf(beijingDay(now()), {
      first: firstVersions.get(draft.id) ?? null,
      dueOn: due?.dueOn ?? null,
      asIssued: draft.asIssued !== null,
    }),
    lastYear: lastYear && sentLastYear(lastYear),
    conflicts,
    conflictCount:
      conflicts.length < CONFLICTS_MAX
        ? conflicts.length
        : Math.max(CONFLICTS_MAX, await countConflicts(draft.id)),
    explanations: explanations.map(({ author, ...each }) => ({ ...each, author: author.name })),
    notes: sentNotes(draft.state, notes, events).map((note) => loadedNote(note, actor, events)),
    events,
  });
}

function sentLastYear({ year, countyForm, content, merged }: LastYearReport): LoadedDraft["lastYear"] {
  return { year, countyForm, content, merged };
}

/** Additional data for signers. */
async function readSigning(
  actor: Actor,
  draft: ReportHead,
): Promise<Pick<LoadedDraft, "reviewedBy" | "ownWork" | "lastSigned">> {
  if (!rolesOn(actor, draft.lineage).includes("signer"))
    return { reviewedBy: "", ownWork: null, lastSigned: null };
  const isOpen = permit(actor, "move.signOff", draft).ok;
  const [reviewedBy, ownWork, lastSigned] = await Promise.all([
    findReviewedBy(actor.id),
    isOpen ? findOwnWorkVerdict(actor, "signOff", draft.id) : null,
    isOpen ? findLatestBlocks(draft.id) : null,
  ]);
  return { reviewedBy, ownWork, lastSigned };
}

export const loadDraft = loader(guarded("report.read", authorizeReport, readDraft));

function loadedNote(
  note: Awaited<ReturnType<typeof listNotes>>[number],
  actor: Actor,
  events: readonly LoadedEvent[],
): LoadedNote {
  const own = ownAnswer(note.replies, actor.id, events);
  return {
    id: note.id,
    state: note.state,
    text: note.text,
    anchor: note.anchor,
    author: note.author,
    at: note.at,
    versionNumber: note.versionNumber,
    replies: note.replies.map(({ id, text, author, at }) => ({
      ...{ id, text, author, at },
      mayEdit: id === own?.id,
    })),
  };
}

/** What the county's other reports show about the saved draft. */
export const readCountyContext = guarded("report.read", authorizeReport, async ({ target: head }) =>
  done(await gatherCountyContext(await completeDraft(head))),
);

/** The county's sent notes. During a review, its notes are not shown yet. */
function sentNotes<Note extends { at: Date }>(
  state: State,
  notes: readonly Note[],
  events: readonly { move: string; at: Date }[],
): readonly Note[] {
  const submitted = events.findLast(({ move }) => move === "submit");
  if (!submitted || !withCounty.includes(state)) return notes;
  return notes.filter(({ at }) => at < submitted.at);
}
const withCounty: readonly State[] = ["submitted", "reviewing", "approved"];

/** The step where the actor left the draft, and when; null without a visit. */
export const loadVisit = loader(
  guarded("report.read", authorizeReport, async ({ actor, target: head }) =>
    done(await findVisit(head.id, actor.id)),
  ),
);

export type DraftRow = {
  id: string;
  year: number;
  state: State;
  unit: string;
  /** The actor's roles at the report's unit. */
  roles: Role[];
  timeliness: Timeliness;
  /** True if anything was written in it. */
  written: boolean;
  /** True if it was published and is taken from public sight. */
  isTakenDown: boolean;
  /** Set if the unit was merged or dissolved before the end of that year. */
  notOwed?: true;
};
/**
 * `merged`: the units merged into this one since whose reports of the year before count as its own. `due`: by
 * which ISO day the report is due, an extension included; null if no day was set, or more than a year ago.
 */
type FreeYear = {
  year: number;
  hasLastYear: boolean;
  merged: string[];
  due: { on: string; daysLeft: number } | null;
};
export type DraftList = {
  rows: DraftRow[];
  /** Units for which the actor may begin a report, with the years available. */
  beginnings: { unitCode: string; unit: string; years: FreeYear[] }[];
  /** The county's messages about reports that are still missing, newest first. */
  messages: { id: string; unit: string; year: number; text: string; at: Date }[];
};

/** The reports of the actor's own units, newest year first, and those that can be begun. */
export const loadDrafts = loader(
  guarded("report.read", authorizeAnywhere, async ({ actor, target }): Promise<Result<DraftList>> => {
    const beginning = permitAnywhere(actor, "report.begin");
    const clerkOf = beginning.ok ? beginning.value.target.unitCodes : [];
    const [reports, units, mergedYears, dueDays, messages] = await Promise.all([
      listReportsOf(target.unitCodes),
      findUnits(clerkOf),
      listMergedYears(clerkOf),
      listDueDaysOf(clerkOf, null),
      listOpenMessages(target.unitCodes),
    ]);
    const today = beijingDay(now());
    return done({
      messages,
      rows: reports.map(({ id, year, state, unit, unitCode, written, isTakenDown, notOwed, ...report }) => ({
        ...{ id, year, state, unit, written, isTakenDown },
        ...(notOwed && { notOwed: true }),
        roles: rolesOn(actor, [unitCode]),
        timeliness: timelinessOf(today, report),
      })),
      beginnings: clerkOf.map((unitCode) => ({
        unitCode,
        unit: units.find(({ code }) => code === unitCode)?.name ?? unitCode,
        years: freeYears(
          today,
          reports.filter((report) => report.unitCode === unitCode).map(({ year }) => year),
          mergedYears.filter((each) => each.unitCode === unitCode),
          dueDays.filter((each) => each.unitCode === unitCode),
        ),
      })),
    });
  }),
);

/** The years for which a report can be begun, newest first, without `taken` ones. */
function freeYears(
  today: string,
  taken: readonly number[],
  mergedYears: readonly { year: number; names: string[] }[],
  dueDays: readonly { year: number; dueOn: string }[],
): FreeYear[] {
  const years = [];
  for (let year = Number(today.slice(0, 4)); editionOf(year); year--) {
    const merged = mergedYears.find((each) => each.year === year - 1)?.names ?? [];
    const hasLastYear = taken.includes(year - 1) || merged.length > 0;
    const on = dueDays.find((each) => each.year === year)?.dueOn;
    const due = on && !isForTheRecord(today, on) ? { on, daysLeft: daysUntil(today, on) } : null;
    if (!taken.includes(year)) years.push({ year, hasLastYear, merged, due });
  }
  return years;
}
