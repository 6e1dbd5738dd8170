"use client";
import { useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextArea } from "@/components/ui/field";
import { ScriptForm } from "@/components/ui/script-form";
import type { Move, MoveId } from "@/lib/core/workflow/workflow";
import type { MoveInput } from "@/lib/reports/schema";
import { WhatIsInTheWay } from "../examination/what-is-in-the-way";
import { RefusalNotice } from "./refusal-notice";
import { useMove } from "./use-move";

/** Moves that bring a report forward; they come first, as primary buttons. */
export function isForward(id: MoveId): boolean {
  return id === "handOver" || id === "signOff" || id === "submit";
}

/** One move that this person may make: its description, a note if it requires one, and the button. */
export function MovePanel({ move, description }: { move: Move; description: string }) {
  const { make, busy, refusals } = useMove();
  const [note, setNote] = useDecisionWords<string>(`move ${move.id}`, "");
  const wantsNote = move.requires.includes("noteGiven");
  return (
    <Card>
      <CardTitle>{move.label}</CardTitle>
      <ScriptForm
        aria-label={move.label}
        className="grid gap-3"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await make({ move: move.id as MoveInput["move"], note: note.trim() || undefined })) setNote("");
        }}
      >
        <p className="text-ink-2">{description}</p>
        {wantsNote && (
          <TextArea
            label="原因"
            required
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
        {move.id === "handOver" && refusals.length === 0 && <WhatIsInTheWay />}
        <RefusalNotice refusals={refusals} />
        <p>
          <Button type="submit" variant={isForward(move.id) ? "primary" : "plain"} busy={busy}>
            {busy ? "正在办理…" : move.label}
          </Button>
        </p>
      </ScriptForm>
    </Card>
  );
}
