"use client";

/** For sign-in, whose form has no other place to say that the server did not respond, and for layouts. */
export { PageError as default } from "@/components/shell/page-error";
