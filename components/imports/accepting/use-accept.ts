"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Refusal, type Result, refused } from "@/lib/core/refusal";
import type { FieldPath } from "@/lib/core/report";
import { type Meeting, meetings, takenFields } from "@/lib/imports/accept/accepting";
import { contentOf } from "@/lib/imports/accept/outcome";
import type { AsIssued } from "@/lib/reports/types";
import type { Work } from "../work";
import { sendBegin, sendFill } from "./send-import";
import { shownIn } from "./shown-in";

/** The server takes 6 MB at a time (next.config.mjs). */
const BYTES_MAX = 5_500_000;

/** What would be brought in, and the deed. After it the guided form is open, on its first step. */
export function useAccept(work: Work, onAccepted: () => void) {
  const router = useRouter();
  const [going, setGoing] = useState(false);
  const [trouble, setTrouble] = useState<Refusal[]>([]);
  const { placed, sorting, source, target, ground } = work;
  const fields = takenFields(contentOf(sorting, placed.form), placed.form);
  const met = ground.standing ? meetings(fields, ground.standing, placed.form) : null;

  async function accept(asIssued: AsIssued | null, replaced: ReadonlySet<FieldPath>): Promise<void> {
    setTrouble([]);
    setGoing(true);
    const answer = tooLarge(fields)
      ? refused("tooLarge", "内容超过 5 MB，一次导入不了。请删去与年报无关的长文后再导入。")
      : await (met ? fill(chosenOf(met, replaced)) : begin(asIssued));
    if (answer.ok) {
      onAccepted();
      return router.push(`/desk/reports/${answer.value.reportId}/front`);
    }
    setGoing(false);
    setTrouble(answer.refusals);
  }

  const from = { ...source, base: target.use === "base" };

  function begin(asIssued: AsIssued | null): Promise<Result<{ reportId: string }>> {
    const { unitCode, year } = target;
    const { countyForm } = placed;
    const input = { unitCode, year, asIssued, countyForm, source: from, fields };
    return sendBegin(input, shownIn(fields, work.pictures));
  }

  function fill(chosen: readonly Meeting[]): Promise<Result<{ reportId: string }>> {
    const input = {
      reportId: ground.standing?.reportId ?? "",
      source: from,
      fields: chosen.map(({ path, value, baseVersion }) => ({ path, value, baseVersion })),
    };
    return sendFill(input, shownIn(chosen, work.pictures));
  }

  return { fields, meetings: met, going, trouble, accept };
}

/** What comes in where a draft stands: all that is free and, of what somebody wrote, what the clerk gave up. */
export function chosenOf(met: readonly Meeting[], replaced: ReadonlySet<FieldPath>): Meeting[] {
  return met.filter(({ place, path }) => place === "free" || (place === "taken" && replaced.has(path)));
}

function tooLarge(fields: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(fields)).length > BYTES_MAX;
}
