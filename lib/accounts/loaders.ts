import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { lineagesOf, listUnitsWithin, listUnitYears } from "@/lib/units/data";
import { listOnePersonAllowances } from "@/lib/units/one-person/data";
import type { ListedUnit, Unit } from "@/lib/units/types";
import { countAdministrators, listAccountsAt, listGrants } from "./data";
import { listSignInStates } from "./sign-ins/data";
import type { ListedAccount } from "./types";

/**
 * Reads for pages: each checks the permission first, and returns null if there is nothing that the actor may
 * see.
 */

/** For administrators' pages: the units that they have access to. */
export const loadReach = loader(
  guarded("units.manage", authorizeAnywhere, async ({ target }): Promise<Result<ListedUnit[]>> => {
    const units = await listUnitsWithin(target.unitCodes);
    const codes = units.map(({ code }) => code);
    const [years, allowances] = await Promise.all([listUnitYears(codes), listOnePersonAllowances(codes)]);
    const always = {
      ...{ firstYear: null, lastYear: null },
      ...{ successorCode: null, originCode: null, creditCode: null, mayMakeDocuments: null },
    };
    return done(
      units.map((unit) => ({
        ...{ ...unit, ...always, ...years.get(unit.code) },
        onePerson: allowances.get(unit.code)?.reason ?? null,
      })),
    );
  }),
);

/** `hasOtherAdministrator`: another administrator can confirm the roles that this one proposes. */
export type LoadedAccounts = { units: Unit[]; accounts: ListedAccount[]; hasOtherAdministrator: boolean };

/** The accounts with a role in the administrator's units, and these units. */
export const loadAccounts = loader(
  guarded(
    "accounts.manage",
    authorizeAnywhere,
    async ({ actor, target }): Promise<Result<LoadedAccounts>> => {
      const units = await listUnitsWithin(target.unitCodes);
      const within = new Set(units.map(({ code }) => code));
      const listed = await listAccountsAt([...within]);
      const signIns = await listSignInStates(listed);
      const accounts = listed.map((account) => ({
        ...account,
        signIn: signIns.get(account.id) ?? { lastAt: null, lockedUntil: null },
        manageable: [...account.grants, ...account.pending].every(({ unitCode }) => within.has(unitCode)),
      }));
      const over = [...(await lineagesOf(target.unitCodes)).values()].flat();
      const others = await countAdministrators([...new Set(over)], [actor.id]);
      return done({ units, accounts, hasOtherAdministrator: others > 0 });
    },
  ),
);

/** The roles of the actor's own account, each with the name of its unit. */
export const loadOwnGrants = loader(
  guarded("account.own", authorizeAnywhere, async ({ actor }) => done(await listGrants(actor.id))),
);
