"use client";

/** Below the header of the signed-in part, which stays. */
export { PageError as default } from "@/components/shell/page-error";
