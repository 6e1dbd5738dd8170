"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { judgeScores } from "./mutations/judge";
import { releaseScores } from "./mutations/release";
import { showScores } from "./mutations/show";
import { judgeScoresSchema, releaseScoresSchema, showScoresSchema } from "./schema";

const refreshed = revalidating("/reviews/scores", { page: "/desk/reports" });

export const judgeScoresAction = permittedAction("county.paper", judgeScoresSchema, judgeScores, refreshed);

export const showScoresAction = permittedAction("county.paper", showScoresSchema, showScores, refreshed);

export const releaseScoresAction = permittedAction(
  "county.paper",
  releaseScoresSchema,
  releaseScores,
  refreshed,
);
