import { type Factors, findFactors, findWaitingSignIn } from "../second-factor/data";
import { secondStepToken } from "../second-factor/pending-cookie";
import { relyingParty } from "../second-factor/relying-party";

/** The data of the second-step page; null if no sign-in is pending in this browser. */
export async function loadSecondStep(): Promise<{
  username: string;
  factors: Factors;
  keysPossible: boolean;
} | null> {
  const token = await secondStepToken();
  const waiting = token ? await findWaitingSignIn(token) : null;
  if (!waiting) return null;
  const factors = await findFactors(waiting.accountId);
  return { username: waiting.username, factors, keysPossible: (await relyingParty()) !== null };
}
