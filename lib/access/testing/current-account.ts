import { type CurrentAccount, findSignedIn } from "../data";
import { unknownVisitor } from "../request/visitor";
import { beginSession } from "../sessions/mutations";

/** What a request finds that is signed in to this account, with that epoch in its cookie. */
export async function findCurrentAccount(accountId: string, epoch: number): Promise<CurrentAccount | null> {
  const claims = await beginSession({ accountId, epoch }, unknownVisitor);
  return (await findSignedIn(claims))?.account ?? null;
}
