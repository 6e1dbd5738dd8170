"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import { allowOnePerson } from "./mutations";
import { allowOnePersonSchema } from "./schema";

export const allowOnePersonAction = permittedAction(
  "county.allowOnePerson",
  allowOnePersonSchema,
  allowOnePerson,
  (result) => {
    if (result.ok) revalidatePath("/", "layout");
    return result;
  },
);
