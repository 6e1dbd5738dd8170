"use server";
import { revalidatePath } from "next/cache";
import { deskAction } from "@/lib/access/action-client";
import { done, refused } from "@/lib/core/refusal";
import { loadGround } from "./loaders";
import { beginImported } from "./mutations/begin-imported";
import { fillImported } from "./mutations/fill-imported";
import { beginImportedSchema, fillImportedSchema, groundSchema } from "./schema";

export const loadGroundAction = deskAction.inputSchema(groundSchema).action(async ({ parsedInput, ctx }) => {
  const ground = await loadGround(ctx.actor, parsedInput.unitCode, parsedInput.year);
  return ground ? done(ground) : refused("forbidden", "您不是这个单位的填报员，不能为它导入报告。");
});

export const beginImportedAction = deskAction
  .inputSchema(beginImportedSchema)
  .action(async ({ parsedInput, ctx }) => {
    const begun = await beginImported(ctx.actor, parsedInput);
    if (begun.ok) revalidatePath("/drafts", "layout");
    return begun;
  });

export const fillImportedAction = deskAction
  .inputSchema(fillImportedSchema)
  .action(async ({ parsedInput, ctx }) => {
    const filled = await fillImported(ctx.actor, parsedInput);
    if (filled.ok) revalidatePath("/drafts", "layout");
    return filled;
  });
