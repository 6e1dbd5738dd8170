import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AlteredPublications } from "@/components/accounts/altered-publications";
import { CreateAccount } from "@/components/accounts/create/create-account";
import { AccountList } from "@/components/accounts/list/account-list";
import { PendingResets } from "@/components/accounts/list/pending-resets";
import { PendingRoles } from "@/components/accounts/list/pending-roles";
import { WaitingIdentities } from "@/components/accounts/list/waiting-identities";
import { LastAudit } from "@/components/accounts/sign-in/last-audit";
import { requireActor } from "@/lib/access/auth/session";
import { loadWaitingIdentities } from "@/lib/accounts/identities/loaders";
import { loadAccounts } from "@/lib/accounts/loaders";
import { loadLastAudit } from "@/lib/publications/audit/loaders";
import { loadFaults } from "@/lib/publications/integrity/loaders";

export const metadata: Metadata = { title: "账号" };

export default async function AccountsPage() {
  const actor = await requireActor();
  const [loaded, identities, altered, audit] = await Promise.all([
    loadAccounts(actor),
    loadWaitingIdentities(actor),
    loadFaults(actor),
    loadLastAudit(actor),
  ]);
  if (!loaded) notFound();
  const { units, accounts, hasOtherAdministrator } = loaded;
  return (
    <>
      <AlteredPublications altered={altered ?? []} />
      <LastAudit audit={audit} />
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-medium text-lg">账号</h2>
        <CreateAccount units={units} selfId={actor.id} />
      </div>
      <WaitingIdentities identities={identities ?? []} accounts={accounts} />
      <PendingRoles accounts={accounts} selfId={actor.id} hasOtherAdministrator={hasOtherAdministrator} />
      <PendingResets accounts={accounts} selfId={actor.id} hasOtherAdministrator={hasOtherAdministrator} />
      <AccountList accounts={accounts} units={units} selfId={actor.id} />
    </>
  );
}
