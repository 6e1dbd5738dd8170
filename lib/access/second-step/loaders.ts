import { type Factors, findFactors, findWaitingSignIn } from "../second-factor/data";
import { secondStepToken } from "../second-factor/pending-cookie";
import { relyingParty } from "../second-factor/relying-party";

/** What the page of the second step shows; null for a browser that is between no steps. */
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
