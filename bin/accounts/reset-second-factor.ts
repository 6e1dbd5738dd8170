import { openSystem } from "../open-system";
import { RefusedConfirmation } from "./confirm-role";

/**
 * Removes the second factor of an account, for a county with a single administrator. Returns JSON.
 *
 * @throws {RefusedConfirmation} if there is no such account, or it has none
 */
export async function resetSecondFactor(username: string): Promise<string> {
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { resetOnServer } = await import("@/lib/accounts/second-factor/reset");
    const taken = await resetOnServer(username);
    if (!taken.ok) throw new RefusedConfirmation(taken.refusals.map(({ message }) => message).join(""));
    return JSON.stringify({ username, secondFactor: "none" });
  } finally {
    await close();
  }
}
