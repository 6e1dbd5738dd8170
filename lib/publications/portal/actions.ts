"use server";
import { permittedAction } from "@/lib/access/action-client";
import { revalidating } from "@/lib/platform/http/revalidating";
import { comparePortal, comparePortalYear, setPortalAddress } from "./mutations";
import { comparePortalSchema, comparePortalYearSchema, setPortalAddressSchema } from "./schema";

const refreshed = revalidating("/reviews", "/desk");

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
