"use server";
import { permittedAction } from "@/lib/access/action-client";
import { readHistory } from "./loaders";
import { restoreChange, undoReplacement } from "./mutations";
import { historySchema, restoreSchema, undoSchema } from "./schema";

export const readHistoryAction = permittedAction("report.read", historySchema, readHistory);

export const restoreChangeAction = permittedAction("report.write", restoreSchema, restoreChange);

export const undoReplacementAction = permittedAction("report.write", undoSchema, undoReplacement);
