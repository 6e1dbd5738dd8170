"use client";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { notedPassage, notedPath } from "@/lib/core/steps/noted-place";
import { stepOfPath, stepsOf } from "@/lib/core/steps/progress";
import type { LoadedNote } from "@/lib/reports/loaders";
import { useDraft, useExamined } from "../draft/draft-context";
import { PlaceLink } from "../places/place-link";
import { fieldLabel } from "../words/field-label";
import { AnswerForm } from "./answer-form";

/** One note of the county with its place, its answers, and a field for the next one. */
export function NoteToAnswer({ note, withLink }: { note: LoadedNote; withLink?: boolean }) {
  const { mayWrite } = useDraft();
  return (
    <li className="grid gap-2 rounded-md border border-line p-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Tag tone={note.state === "open" ? "warn" : "ok"}>{note.state === "open" ? "待答复" : "已答复"}</Tag>
        <span className="text-ink-2 text-sm">
          {note.author} · 第 {note.versionNumber} 次报送
        </span>
      </p>
      {note.anchor.quote && (
        <blockquote className="border-warn-line border-l-4 pl-3 text-ink-2">{note.anchor.quote}</blockquote>
      )}
      <p className="whitespace-pre-wrap">{note.text}</p>
      {withLink && <NotedPlace note={note} />}
      {note.replies.map((reply) => (
        <p key={reply.id} className="border-accent border-l-4 pl-3">
          {reply.author}答复：{reply.text}
        </p>
      ))}
      {mayWrite && <AnswerForm note={note} />}
    </li>
  );
}

/** The step in which the noted place is written, and a link to the very place, as at a finding. */
function NotedPlace({ note: { anchor } }: { note: LoadedNote }) {
  const { form } = useDraft();
  const { content } = useExamined();
  const path = notedPath(form, anchor);
  const step = stepsOf(form).find(({ id }) => id === stepOfPath(form, path));
  // A note on a table as a whole leads to its first cell.
  const table = path.startsWith("figure.") && !anchor.cellId && form.cells.get(path.slice("figure.".length));
  const label = table ? table.table.title : fieldLabel(form, path);
  const passage = notedPassage(form, content, anchor);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-sm">
      {step && step.title !== label && <span>{step.title}</span>}
      <Button asChild size="small">
        <PlaceLink place={{ path, label, ...(passage && { passage }) }}>去“{label}”</PlaceLink>
      </Button>
    </p>
  );
}
