"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { settleCountyYear } from "./mutations";
import { settleCountyYearSchema } from "./schema";

export const settleCountyYearAction = permittedAction(
  "county.settle",
  settleCountyYearSchema,
  settleCountyYear,
  (settled) => {
    if (settled.ok) revalidatePath("/counties", "layout");
    return settled;
  },
);
