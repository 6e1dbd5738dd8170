"use server";
import { redirect } from "next/navigation";
import { knownDevice, rememberDevice } from "./known-device";
import { signIn } from "./mutations";
import { closeSession, openSession } from "./open-session";
import { returnPath } from "./return-path";

/** What the sign-in form shows after a failure: the username as typed, and how often it failed in this form. */
export type SignInAttempt = { username: string; failures: number };

/** The sign-in form's action. Leads to the page named by the field `next`; a failure says nothing of its cause. */
export async function signInAction(last: SignInAttempt, form: FormData): Promise<SignInAttempt> {
  const username = text(form, "username");
  const claims = await signIn(username, text(form, "password"), await knownDevice(username));
  if (!claims) return { username, failures: last.failures + 1 };
  await openSession(claims);
  await rememberDevice(username);
  redirect(returnPath(text(form, "next")) as "/desk");
}

/** Ends the session of this browser. */
export async function signOutAction(): Promise<void> {
  await closeSession();
  redirect("/sign-in");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
