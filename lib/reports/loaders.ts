import type { Actor, Role } from "@/lib/access/actor";
import { permit, rolesOn } from "@/lib/access/policy";
import type { CountyFacts } from "@/lib/core/checks/check";
import { chinaDay, daysUntil } from "@/lib/core/deadline";
import type { CountyForm } from "@/lib/core/editions/form";
import { editionOf } from "@/lib/core/editions/registry";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { ReportContent } from "@/lib/core/report";
import type { State } from "@/lib/core/workflow/workflow";
import { now } from "@/lib/platform/clock";
import { findUnit, lineageOf } from "@/lib/units/data";
import { gatherCountyFacts } from "./county-context";
import {
  findCountyYear,
  findDraft,
  findReported,
  findVisit,
  listConflicts,
  listEvents,
  listExplanations,
  listNotes,
  listReportsOf,
} from "./data";
import type { Conflict, Draft } from "./types";

/** Reads for pages: each proves the right first, and answers null where there is nothing that the actor may see. */

export type LoadedDraft = {
  draft: Draft;
  roles: Role[];
  mayWrite: boolean;
  /** Days until the report is due, or null where the county set no day. */
  daysLeft: number | null;
  lastYear: { year: number; countyForm: CountyForm; content: ReportContent } | null;
  /** What the county's other reports tell, as of now. */
  county: CountyFacts;
  conflicts: Conflict[];
  explanations: { findingKey: string; text: string; author: string }[];
  notes: LoadedNote[];
  events: LoadedEvent[];
};
export type LoadedNote = {
  id: string;
  state: "open" | "answered" | "resolved";
  text: string;
  anchor: { kind: string; chapterId?: string | null; cellId?: string; blockId?: string; quote?: string };
  author: string;
  at: Date;
  versionNumber: number;
  replies: { id: string; text: string; author: string; at: Date }[];
};
export type LoadedEvent = {
  id: string;
  move: string;
  from: State;
  to: State;
  actor: string;
  at: Date;
  payload: Record<string, unknown>;
};

export async function loadDraft(actor: Actor, reportId: string): Promise<LoadedDraft | null> {
  const draft = isReportId(reportId) ? await findDraft(reportId) : null;
  if (!draft || !permit(actor, "report.read", draft).ok) return null;
  const [lastYear, conflicts, explanations, notes, events, countyYear, county] = await Promise.all([
    editionOf(draft.year - 1) ? findReported(draft.unit.code, draft.year - 1) : null,
    listConflicts(reportId),
    listExplanations(reportId),
    listNotes(reportId),
    listEvents(reportId),
    findCountyYear(draft.lineage, draft.year),
    gatherCountyFacts(draft),
  ]);
  return {
    county,
    draft,
    roles: rolesOn(actor, draft.lineage),
    mayWrite: permit(actor, "report.write", draft).ok,
    daysLeft: countyYear ? daysUntil(chinaDay(now()), isoDay(countyYear.dueOn)) : null,
    lastYear: lastYear && { year: lastYear.year, countyForm: lastYear.countyForm, content: lastYear.content },
    conflicts,
    explanations: explanations.map(({ findingKey, text, author }) => ({
      findingKey,
      text,
      author: author.name,
    })),
    notes: sentNotes(draft.state, notes, events).map((note) => ({
      id: note.id,
      state: note.state,
      text: note.text,
      anchor: note.anchor as LoadedNote["anchor"],
      author: note.author.name,
      at: note.at,
      versionNumber: note.version.number,
      replies: note.replies.map(({ id, text, author, at }) => ({ id, text, author: author.name, at })),
    })),
    events: events.map(({ id, move, from, to, actor: by, at, payload }) => ({
      id,
      move,
      from: from as State,
      to: to as State,
      actor: by.name,
      at,
      payload: payload as Record<string, unknown>,
    })),
  };
}

/** The county's facts for the draft as it is saved now; a refusal where the actor may not read it. */
export async function loadCountyFacts(actor: Actor, reportId: string): Promise<Result<CountyFacts>> {
  const draft = isReportId(reportId) ? await findDraft(reportId) : null;
  if (!draft) return refused("notFound", "没有这份报告。");
  const allowed = permit(actor, "report.read", draft);
  return allowed.ok ? done(await gatherCountyFacts(draft)) : allowed;
}

/** Addresses are typed by people: only what looks like an id is asked for. */
function isReportId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** What the county has said. While the report lies with it, the notes of that review are still being written. */
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

/** The step where the actor left the draft, null where they never were. */
export async function loadVisit(actor: Actor, reportId: string): Promise<string | null> {
  return findVisit(reportId, actor.id);
}

export type DraftRow = {
  id: string;
  year: number;
  state: State;
  unit: string;
  updatedAt: Date;
  daysLeft: number | null;
};
export type DraftList = {
  rows: DraftRow[];
  /** Units for which the actor may begin a report, with the years that are still free. */
  beginnings: { unitCode: string; unit: string; years: { year: number; hasLastYear: boolean }[] }[];
};

/** The reports of the actor's own units, newest year first, and what may be begun. */
export async function loadDrafts(actor: Actor): Promise<DraftList> {
  const own = (role: Role) =>
    actor.grants.filter((grant) => grant.role === role).map(({ unitCode }) => unitCode);
  const clerkOf = [...new Set(own("clerk"))];
  const unitCodes = [...new Set([...clerkOf, ...own("signer")])];
  const reports = await listReportsOf(unitCodes);
  const today = chinaDay(now());
  const dueDays = new Map(
    await Promise.all(
      reports.map(async (report) => {
        const county = await findCountyYear(await lineageOf(report.unitCode), report.year);
        return [report.id, county ? daysUntil(today, isoDay(county.dueOn)) : null] as const;
      }),
    ),
  );
  const beginnings = await Promise.all(
    clerkOf.map(async (unitCode) => {
      const has = (year: number) =>
        reports.some((report) => report.unitCode === unitCode && report.year === year);
      const years = [];
      for (let year = Number(today.slice(0, 4)); editionOf(year); year--)
        if (!has(year)) years.push({ year, hasLastYear: has(year - 1) });
      return { unitCode, unit: (await findUnit(unitCode))?.name ?? unitCode, years };
    }),
  );
  return {
    rows: reports.map(({ id, year, state, unit, updatedAt }) => ({
      id,
      year,
      state: state as State,
      unit: unit.name,
      updatedAt,
      daysLeft: dueDays.get(id) ?? null,
    })),
    beginnings,
  };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
