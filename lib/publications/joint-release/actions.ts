"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { cancelJointRelease, setJointRelease } from "./mutations";
import { cancelJointReleaseSchema, setJointReleaseSchema } from "./schema";

const refreshed = revalidating("/reviews");

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
