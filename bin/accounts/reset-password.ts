import { openSystem } from "../open-system";

/** A reset that is refused, with a Chinese message. */
export class RefusedReset extends Error {}

/**
 * Gives an account a password for one sign-in, where no administrator can: the only one has forgotten theirs.
 * Returns a sentence with the password, which is not shown again.
 *
 * @throws {RefusedReset} if there is no such account, or it is disabled
 */
export async function resetPassword(username: string): Promise<string> {
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { resetPasswordOnServer } = await import("@/lib/accounts/mutations/reset-on-server");
    const reset = await resetPasswordOnServer(username);
    if (!reset.ok) throw new RefusedReset(reset.refusals.map(({ message }) => message).join(""));
    const { name, password } = reset.value;
    return `${name}（${username}）的临时密码：${password}（登录后须更换，只显示这一次）`;
  } finally {
    await close();
  }
}
