"use client";
import { useEffect, useRef, useState } from "react";
import { resultOf } from "@/components/shell/action-result";
import type { Form } from "@/lib/core/editions/form";
import type { Refusal, Result } from "@/lib/core/refusal";
import { loadGroundAction } from "@/lib/imports/actions";
import type { PlacedDocument } from "@/lib/imports/place/place-document";
import { type Sorting, sortingOf, withDecisions } from "@/lib/imports/review/sorting";
import type { ImportUnit } from "@/lib/imports/types";
import { goalExists } from "./goals";
import { forgetWork, keepWork, keptWork, stillFits, withFreshPictures } from "./kept-work";
import { DocumentReader, type ReadDocument } from "./reading/document-reader";
import type { Given } from "./reading/messages";
import type { Target, Work } from "./work";

/** `asked` is the target of the begin form; its year is null where the document shall tell it. */
export type Asked = { unitCode: string; year: number | null };

/** `lost` counts the pictures that did not last. */
type Resumed = { lost: number };

const PAST_MAX = 50;

/**
 * Reads, places and holds one document for `person` (a user's id). A refusal leaves what was there before, and who comes
 * back from another page finds the document as they left it.
 */
export function useImport(units: readonly ImportUnit[], asked: Asked, person: string) {
  const [work, setWork] = useState<Work | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Refusal[]>([]);
  const [resumed, setResumed] = useState<Resumed | null>(null);
  const reader = useRef<DocumentReader>(null);
  const latest = useRef<Work | null>(null);
  const looked = useRef(false);
  useEffect(() => () => reader.current?.end(), []);
  useEffect(() => {
    latest.current = work;
  }, [work]);
  useEffect(() => {
    const hold = () => latest.current && keepWork(person, latest.current);
    addEventListener("pagehide", hold);
    return () => {
      removeEventListener("pagehide", hold);
      hold();
    };
  }, [person]);
  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    resume();
  });

  const readerNow = () => {
    reader.current ??= new DocumentReader();
    return reader.current;
  };
  const unitOf = (code: string) => units.find((unit) => unit.code === code) ?? units[0];

  async function carryOut<Value>(doing: string, run: () => Promise<Result<Value>>): Promise<Value | null> {
    setTrouble([]);
    setBusy(doing);
    const answer = await run();
    setBusy(null);
    if (answer.ok) return answer.value;
    setTrouble(answer.refusals);
    return null;
  }

  /** Takes a document up: reads it, learns its year where none is asked for, and places it. */
  async function take(document: File | Exclude<Given, { kind: "file" }>): Promise<void> {
    const read = await carryOut("正在读取…", () =>
      document instanceof File ? readerNow().readFile(document) : readerNow().read(document),
    );
    if (!read) return;
    const unit = unitOf(asked.unitCode);
    if (!unit) return;
    const first = await carryOut("正在辨认…", () => readerNow().place(read.sourceBlocks, { unit }));
    if (!first) return;
    const told = first.told.year;
    const year = asked.year ?? (told !== null && unit.years.includes(told) ? told : (unit.years[1] ?? 0));
    const use = told === year - 1 ? "base" : "report";
    await place(read, { unitCode: unit.code, year, use }, (placed) => sortingOf(placed, use));
  }

  async function resume(): Promise<void> {
    const before = keptWork(person);
    if (!before || !units.some(({ code }) => code === before.target.unitCode)) return;
    if (
      await place(before, before.target, (placed) => {
        const fresh = sortingOf(placed, before.target.use);
        return stillFits(before.sorting, fresh, placed.form)
          ? withFreshPictures(before.sorting, fresh)
          : decidedAgain(fresh, before.sorting, placed.form);
      })
    )
      setResumed({ lost: before.lost });
  }

  async function place(
    { sourceBlocks, pictures, source }: ReadDocument,
    target: Target,
    carryOver: (placed: PlacedDocument) => Sorting,
  ): Promise<boolean> {
    const unit = unitOf(target.unitCode);
    if (!unit) return false;
    const ground = await carryOut("正在查看这一年的报告…", () =>
      resultOf(loadGroundAction({ unitCode: target.unitCode, year: target.year })),
    );
    if (!ground) return false;
    const county = ground.countyForm ?? undefined;
    const placed = await carryOut("正在把各段放到章节里…", () =>
      readerNow().place(sourceBlocks, { year: target.year, unit, county }),
    );
    if (!placed) return false;
    setWork({ sourceBlocks, pictures, source, target, ground, placed, sorting: carryOver(placed), past: [] });
    return true;
  }

  function letGo(): void {
    latest.current = null;
    forgetWork(person);
  }

  return {
    work,
    busy,
    trouble,
    /** Null where the document was not taken up again after another page. */
    resumed,
    take,
    stop() {
      readerNow().end();
    },
    /** Places the same document for another unit or year, or as something else; decisions are kept. */
    async retarget(target: Target) {
      if (!work) return;
      await place(work, target, (placed) =>
        decidedAgain(sortingOf(placed, target.use), work.sorting, placed.form),
      );
    },
    change(sorting: Sorting) {
      if (work) setWork({ ...work, sorting, past: [...work.past, work.sorting].slice(-PAST_MAX) });
    },
    undo() {
      const last = work?.past.at(-1);
      if (work && last) setWork({ ...work, sorting: last, past: work.past.slice(0, -1) });
    },
    drop() {
      readerNow().end();
      letGo();
      setTrouble([]);
      setResumed(null);
      setWork(null);
    },
    /** The document was brought in: what follows needs it no more. */
    letGo,
  };
}

function decidedAgain(fresh: Sorting, before: Sorting, form: Form): Sorting {
  return withDecisions(fresh, before, (goal) => goalExists(goal, form));
}
