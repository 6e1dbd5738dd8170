import type { z } from "zod";
import { answerOf } from "@/components/desk/answer";
import type { Result } from "@/lib/core/refusal";
import { beginImportedAction, fillImportedAction } from "@/lib/imports/actions";
import type { beginImportedSchema, fillImportedSchema } from "@/lib/imports/schema";
import type { ImportDeed } from "@/lib/imports/upload";

type Begun = Result<{ reportId: string }>;

export function sendBegin(
  input: z.input<typeof beginImportedSchema>,
  pictures: readonly Uint8Array[],
): Promise<Begun> {
  return pictures.length === 0
    ? answerOf<{ reportId: string }>(beginImportedAction(input))
    : answerOf<{ reportId: string }>(post("begin", input, pictures));
}

export function sendFill(
  input: z.input<typeof fillImportedSchema>,
  pictures: readonly Uint8Array[],
): Promise<Begun> {
  return pictures.length === 0
    ? answerOf<{ reportId: string }>(fillImportedAction(input))
    : answerOf<{ reportId: string }>(post("fill", input, pictures));
}

/** Pictures are more than an action takes: fields and pictures go together in one request, as one deed. */
async function post(deed: ImportDeed, input: object, pictures: readonly Uint8Array[]) {
  const form = new FormData();
  form.set("deed", deed);
  form.set("input", JSON.stringify(input));
  for (const bytes of pictures) form.append("picture", new Blob([bytes as Uint8Array<ArrayBuffer>]));
  return (await fetch("/imports/accept", { method: "POST", body: form })).json();
}
