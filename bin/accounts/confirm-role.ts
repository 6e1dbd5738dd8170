import { openSystem } from "../open-system";

/** A confirmation that is refused, with a Chinese message. */
export class RefusedConfirmation extends Error {}

/**
 * Without `username`, lists the roles that wait for a second administrator. With it, confirms the roles of
 * that account, for a county with a single administrator. Returns JSON.
 *
 * @throws {RefusedConfirmation} if nothing waits for that account
 */
export async function confirmRole(username: string | undefined): Promise<string> {
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
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
