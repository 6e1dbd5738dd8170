"use client";

/** Within the draft: the rail and the saving of typed words stay if a part of a step cannot be loaded. */
export { PageError as default } from "@/components/shell/page-error";
