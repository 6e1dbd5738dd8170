"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { readCountyContext } from "./loaders";
import { beginReport } from "./mutations/begin/begin";
import { explainFinding } from "./mutations/explain";
import { resolveConflict } from "./mutations/fields/resolve-conflict";
import { saveFields } from "./mutations/fields/save-fields";
import { moveReport } from "./mutations/moves/move";
import { signOffAndSubmit } from "./mutations/moves/sign-off-and-submit";
import { removeReport } from "./mutations/remove";
import { rememberVisit } from "./mutations/visit";
import {
  beginSchema,
  explainSchema,
  moveSchema,
  reportIdSchema,
  resolveConflictSchema,
  saveFieldsSchema,
  signOffSchema,
  visitSchema,
} from "./schema";

const refreshed = revalidating("/desk/reports");

export const beginReportAction = permittedAction("report.begin", beginSchema, beginReport);

export const saveFieldsAction = permittedAction("report.write", saveFieldsSchema, saveFields);

export const resolveConflictAction = permittedAction("report.write", resolveConflictSchema, resolveConflict);

export const explainFindingAction = permittedAction("report.explain", explainSchema, explainFinding);

export const moveReportAction = permittedAction(
  [
    "move.handOver",
    "move.recall",
    "move.sendBack",
    "move.signOff",
    "move.submit",
    "move.withdraw",
    "move.correct",
    "move.abandon",
  ],
  moveSchema,
  moveReport,
  refreshed,
);

export const signOffAndSubmitAction = permittedAction(
  "move.signOff",
  signOffSchema,
  signOffAndSubmit,
  refreshed,
);

export const removeReportAction = permittedAction("report.remove", reportIdSchema, removeReport, refreshed);

/** What the county's other reports show about the draft as it is saved: to be asked again after saves. */
export const countyContextAction = permittedAction("report.read", reportIdSchema, readCountyContext);

export const rememberVisitAction = permittedAction("report.read", visitSchema, rememberVisit);
