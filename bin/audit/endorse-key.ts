import { openSystem } from "../open-system";

/**
 * Has the previous key sign a key that signed before: the present one, or the one with this id. Returns JSON.
 *
 * @throws {RefusedEndorsement} if there is nothing to endorse, or no trusted key to do it with
 */
export async function endorseStoredKey(id: string | undefined): Promise<string> {
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { endorseKey } = await import("@/lib/publications/tree/keys/endorse-key");
    return JSON.stringify(await endorseKey(id));
  } finally {
    await close();
  }
}
