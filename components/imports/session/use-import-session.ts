"use client";
import { useEffect, useRef, useState } from "react";
import type { Form } from "@/lib/core/editions/form";
import type { Detected } from "@/lib/imports/place/recognise/recognise-document";
import { carryDecisions, resumeReview } from "@/lib/imports/review/carry-over";
import { type ImportReview, startImportReview } from "@/lib/imports/review/import-review";
import type { ImportUnit } from "@/lib/imports/types";
import { type ImportSession, type ImportTarget, usualUse } from "../reading/import-session";
import { useReview } from "../review/use-review";
import {
  loadDocument,
  loadStoredReview,
  removeDocument,
  removeStoredReview,
  storeDocument,
  storeReview,
} from "./stored-session";
import { type GivenDocument, type SourceDocument, useDocumentReader } from "./use-document-reader";
import { useOnLeave } from "./use-on-leave";

/** The requested target; its year is null if the document decides. */
export type AskedTarget = { unitCode: string; year: number | null };

/** Creates a document's review from its initial one. */
type ReviewOf = (fresh: ImportReview, form: Form) => ImportReview;

/**
 * One document for `person` (a user's id): read once, placed for a unit and a year, and reviewed. A refusal
 * keeps the previous state, and a document is still there after visiting another page.
 */
export function useImportSession(units: readonly ImportUnit[], asked: AskedTarget, person: string) {
  const [session, setSession] = useState<ImportSession | null>(null);
  const { review, canUndo, begin, change, undo } = useReview();
  const { busy, trouble, read, place, stop, clearTrouble } = useDocumentReader();
  /** Number of lost pictures; null if no document was restored. */
  const [resumed, setResumed] = useState<{ lost: number } | null>(null);
  const unitOf = (code: string) => units.find((unit) => unit.code === code) ?? units[0];
  const { forget, finish } = useStoredInTab(person, session, review);
  useOnce(resume);

  async function open(document: SourceDocument, target: ImportTarget, reviewOf: ReviewOf): Promise<boolean> {
    const unit = unitOf(target.unitCode);
    const opened = unit ? await place(document, unit, target) : null;
    if (!opened) return false;
    setSession(opened);
    begin(reviewOf(startImportReview(opened.placed, target.use), opened.placed.form));
    return true;
  }

  async function resume(): Promise<void> {
    const before = loadDocument(person);
    const stored = before && loadStoredReview(person, before.source.sha256);
    if (!before || !stored || !units.some(({ code }) => code === before.target.unitCode)) return;
    if (await open(before, before.target, (fresh, form) => resumeReview(fresh, stored, form)))
      setResumed({ lost: before.lost });
  }

  /** Reads a document, and places it for the requested year, else for the one that it names. */
  async function take(given: GivenDocument): Promise<void> {
    const unit = unitOf(asked.unitCode);
    const found = unit && (await read(given));
    if (!found) return;
    const { detected, ...document } = found;
    const target = targetOf(unit, asked.year ?? yearOf(detected, unit), detected);
    const stored = loadStoredReview(person, document.source.sha256);
    await open(document, target, (fresh, form) => (stored ? resumeReview(fresh, stored, form) : fresh));
  }

  /** Places the same document for another unit, year or use; decisions are kept. */
  async function retarget(target: ImportTarget): Promise<void> {
    if (!session || !review) return;
    await open(session, target, (fresh, form) => carryDecisions(fresh, review, form));
  }

  /** Closes the document. If its pictures were lost it may be chosen again, with the earlier decisions. */
  function drop(): void {
    stop();
    forget({ keepsReview: (resumed?.lost ?? 0) > 0 });
    clearTrouble();
    setResumed(null);
    setSession(null);
    begin(null);
  }

  const actions = { take, change, undo: canUndo ? undo : undefined, stop, retarget, drop, finish };
  return { session, review, busy, trouble, resumed, ...actions };
}

/** Stores the document and its review when the person leaves the page, unless it was imported. */
function useStoredInTab(person: string, session: ImportSession | null, review: ImportReview | null) {
  const isFinished = useRef(false);
  useOnLeave(() => {
    if (!session || !review || isFinished.current) return;
    storeDocument(person, session);
    storeReview(person, session.source.sha256, review);
  });

  function forget({ keepsReview = false } = {}): void {
    removeDocument(person);
    if (!session) return;
    if (keepsReview && review) storeReview(person, session.source.sha256, review);
    else removeStoredReview(person, session.source.sha256);
  }

  /** The document was imported: its stored copy is removed. */
  function finish(): void {
    isFinished.current = true;
    forget();
  }
  return { forget, finish };
}

/** Runs once after the first render, also in React's strict mode, which mounts twice. */
function useOnce(run: () => void): void {
  const hasRun = useRef(false);
  useEffect(() => {
    if (hasRun.current) return;
    hasRun.current = true;
    run();
  });
}

function targetOf({ code }: ImportUnit, year: number, detected: Detected): ImportTarget {
  return { unitCode: code, year, use: usualUse(detected.year, year) };
}

/** The year that the document names if there is a form for it, else last year. */
function yearOf({ year }: Detected, unit: ImportUnit): number {
  return year !== null && unit.years.includes(year) ? year : (unit.years[1] ?? 0);
}
