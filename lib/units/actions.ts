"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { deskAction } from "@/lib/access/action-client";
import { csvFile } from "@/lib/platform/csv";
import { checkUnitImport } from "./import-check";
import { createUnit, importUnits, renameUnit } from "./mutations";
import { createUnitSchema, renameUnitSchema } from "./schema";

export const createUnitAction = deskAction
  .inputSchema(createUnitSchema)
  .action(async ({ parsedInput, ctx }) => shown(await createUnit(ctx.actor, parsedInput)));

export const renameUnitAction = deskAction
  .inputSchema(renameUnitSchema)
  .action(async ({ parsedInput, ctx }) => shown(await renameUnit(ctx.actor, parsedInput)));

const fileSchema = z.object({ file: csvFile });

export const checkUnitImportAction = deskAction
  .inputSchema(fileSchema)
  .action(({ parsedInput, ctx }) => checkUnitImport(ctx.actor, parsedInput.file));

export const importUnitsAction = deskAction
  .inputSchema(fileSchema)
  .action(async ({ parsedInput, ctx }) => shown(await importUnits(ctx.actor, parsedInput.file)));

/** The lists are drawn anew after a change. */
function shown<Answer extends { ok: boolean }>(answer: Answer): Answer {
  if (answer.ok) revalidatePath("/accounts", "layout");
  return answer;
}
