"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { cancelJointRelease, setJointRelease } from "./mutations";
import { cancelJointReleaseSchema, setJointReleaseSchema } from "./schema";

export const setJointReleaseAction = permittedAction(
  "county.release",
  setJointReleaseSchema,
  setJointRelease,
  refreshed,
);

export const cancelJointReleaseAction = permittedAction(
  "county.release",
  cancelJointReleaseSchema,
  cancelJointRelease,
  refreshed,
);

function refreshed(result: Result<null>): Result<null> {
  if (result.ok) revalidatePath("/reviews", "layout");
  return result;
}
