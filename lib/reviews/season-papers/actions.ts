"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { answerLines, decideAnswer, issuePaper, showLines } from "./mutations/objections";
import { beginPaper, redraftPaper, restorePaper, savePaper } from "./mutations/texts";
import {
  answerLinesSchema,
  beginPaperSchema,
  decideAnswerSchema,
  issuePaperSchema,
  redraftPaperSchema,
  restorePaperSchema,
  savePaperSchema,
  showLinesSchema,
} from "./schema";

const refreshed = revalidating("/reviews/papers", { page: "/desk/reports" });

export const beginPaperAction = permittedAction("county.paper", beginPaperSchema, beginPaper, refreshed);

export const savePaperAction = permittedAction("county.paper", savePaperSchema, savePaper, refreshed);

export const redraftPaperAction = permittedAction(
  "county.paper",
  redraftPaperSchema,
  redraftPaper,
  refreshed,
);

export const restorePaperAction = permittedAction(
  "county.paper",
  restorePaperSchema,
  restorePaper,
  refreshed,
);

export const showLinesAction = permittedAction("county.paper", showLinesSchema, showLines, refreshed);

export const answerLinesAction = permittedAction("paper.answer", answerLinesSchema, answerLines, refreshed);

export const decideAnswerAction = permittedAction(
  "county.paper",
  decideAnswerSchema,
  decideAnswer,
  refreshed,
);

export const issuePaperAction = permittedAction("county.paper", issuePaperSchema, issuePaper, refreshed);
