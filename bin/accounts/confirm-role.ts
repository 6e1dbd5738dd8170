import { openSystem } from "../open-system";

/** A confirmation that cannot be made; the message says in Chinese why. */
export class RefusedConfirmation extends Error {}

/**
 * Without a name: which roles wait for a second administrator. With one: confirms those of that account, for a county that has one
 * administrator alone. Answers JSON.
 *
 * @throws {RefusedConfirmation} where nothing waits for that account
 */
export async function confirmRole(username: string | undefined): Promise<string> {
  const close = await openSystem({ beside: true });
  try {
    // Opens the database at its import: only now is it known which.
    const { confirmOnServer, listWaitingRoles } = await import("@/lib/accounts/mutations/confirm-on-server");
    if (username === undefined) return JSON.stringify({ waiting: await listWaitingRoles() }, null, 2);
    const confirmed = await confirmOnServer(username);
    if (!confirmed.ok)
      throw new RefusedConfirmation(confirmed.refusals.map(({ message }) => message).join(""));
    return JSON.stringify({ username, confirmed: confirmed.value });
  } finally {
    await close();
  }
}
