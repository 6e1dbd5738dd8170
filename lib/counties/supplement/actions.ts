"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { answerSupplement } from "./mutations";
import { answerSupplementSchema } from "./schema";

export const answerSupplementAction = permittedAction(
  "supplement.write",
  answerSupplementSchema,
  answerSupplement,
  (answered) => {
    if (answered.ok) revalidatePath("/desk", "layout");
    return answered;
  },
);
