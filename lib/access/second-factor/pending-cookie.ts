import { cookies } from "next/headers";
import { secureCookies } from "../sessions/session-cookie";
import { SECOND_STEP_SECONDS } from "./mutations/second-step";

/**
 * The token of a sign-in between its two steps, in the browser that made the first: no page but those of
 * signing in is sent it.
 */

const name = `${secureCookies ? "__Secure-" : ""}second-step`;
const options = { httpOnly: true, sameSite: "lax", path: "/sign-in", secure: secureCookies } as const;

export async function keepSecondStep(token: string): Promise<void> {
  (await cookies()).set(name, token, { ...options, maxAge: SECOND_STEP_SECONDS });
}

export async function forgetSecondStep(): Promise<void> {
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Empty where this browser is between no steps. */
export async function secondStepToken(): Promise<string> {
  return (await cookies()).get(name)?.value.slice(0, 200) ?? "";
}
