import { cookies } from "next/headers";
import { enterOwnCode } from "@/lib/platform/http/own-code";
import { secureCookies } from "../sessions/session-cookie";
import { SECOND_STEP_SECONDS } from "./mutations/second-step";

/** The cookie with the token of a sign-in between its two steps; its path limits it to the sign-in pages. */

const name = `${secureCookies ? "__Secure-" : ""}second-step`;
const options = { httpOnly: true, sameSite: "lax", path: "/sign-in", secure: secureCookies } as const;

export async function keepSecondStep(token: string): Promise<void> {
  (await cookies()).set(name, token, { ...options, maxAge: SECOND_STEP_SECONDS });
}

export async function forgetSecondStep(): Promise<void> {
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/** Empty if no sign-in is pending in this browser. */
export async function secondStepToken(): Promise<string> {
  enterOwnCode();
  return (await cookies()).get(name)?.value.slice(0, 200) ?? "";
}
