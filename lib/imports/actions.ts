"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { readGround } from "./loaders";
import { beginImported } from "./mutations/begin-imported";
import { fillImported } from "./mutations/fill-imported";
import { beginImportedSchema, fillImportedSchema, groundSchema } from "./schema";

export const loadGroundAction = permittedAction("report.import", groundSchema, readGround);

export const beginImportedAction = permittedAction(
  "report.import",
  beginImportedSchema,
  beginImported,
  refreshed,
);

export const fillImportedAction = permittedAction(
  "report.write",
  fillImportedSchema,
  fillImported,
  refreshed,
);

function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/desk/reports", "layout");
  return result;
}
