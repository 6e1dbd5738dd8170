"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { releaseScores } from "./mutations";
import { releaseScoresSchema } from "./schema";

export const releaseScoresAction = permittedAction(
  "county.paper",
  releaseScoresSchema,
  releaseScores,
  (released) => {
    if (released.ok) {
      revalidatePath("/reviews/scores", "layout");
      revalidatePath("/desk/reports");
    }
    return released;
  },
);
