"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { fillFromRollUp } from "./mutations";
import { fillSchema } from "./schema";

export const fillFromRollUpAction = permittedAction("report.write", fillSchema, fillFromRollUp, (filled) => {
  if (filled.ok) revalidatePath("/desk/reports", "layout");
  return filled;
});
