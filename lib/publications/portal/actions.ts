"use server";
import { revalidatePath } from "next/cache";
import { permittedAction } from "@/lib/access/action-client";
import type { Result } from "@/lib/core/refusal";
import { comparePortal, comparePortalYear, setPortalAddress } from "./mutations";
import { comparePortalSchema, comparePortalYearSchema, setPortalAddressSchema } from "./schema";

export const setPortalAddressAction = permittedAction(
  "portal.write",
  setPortalAddressSchema,
  setPortalAddress,
  refreshed,
);

export const comparePortalAction = permittedAction(
  "portal.compare",
  comparePortalSchema,
  comparePortal,
  refreshed,
);

export const comparePortalYearAction = permittedAction(
  "county.comparePortal",
  comparePortalYearSchema,
  comparePortalYear,
  refreshed,
);

function refreshed<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) {
    revalidatePath("/reviews", "layout");
    revalidatePath("/desk", "layout");
  }
  return result;
}
