"use server";
import { revalidatePath } from "next/cache";
import { deskAction } from "@/lib/access/action-client";
import { settleCountyYear } from "./mutations";
import { settleCountyYearSchema } from "./schema";

export const settleCountyYearAction = deskAction
  .inputSchema(settleCountyYearSchema)
  .action(async ({ parsedInput, ctx }) => {
    const settled = await settleCountyYear(ctx.actor, parsedInput);
    if (settled.ok) revalidatePath("/county", "layout");
    return settled;
  });
