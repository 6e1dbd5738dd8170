import type { Product } from "./product";

/** A signed-in person, with the 2025 draft of their township if there is one. */
export type Person = {
  id: string;
  username: string;
  cookie: { name: string; value: string };
  reportId: string;
};

export const county = "990001000000";

/** A county with many townships, each with a clerk whose draft has been begun. */
export async function makeClerks({ secret }: Pick<Product, "secret">, count: number): Promise<Person[]> {
  const { db } = await import("@/lib/platform/db");
  const { beginReport } = await import("@/lib/reports/mutations/begin/begin");
  await db.unit.create({
    data: { code: county, name: "试验县", organ: "试验县人民政府", kind: "county" },
  });
  const codes = Array.from({ length: count }, (_, at) => `9900${String(at + 10_001).padStart(8, "0")}`);
  await db.unit.createMany({
    data: codes.map((code, at) => ({
      ...{ code, name: `第${at}镇`, organ: `第${at}镇人民政府` },
      ...{ kind: "township" as const, parentCode: county },
    })),
  });
  const people: Person[] = [];
  for (const [at, unitCode] of codes.entries()) {
    const person = await makePerson(secret, `clerk${at}`, "clerk", unitCode);
    const actor = { id: person.id, username: person.username, name: person.username };
    const grants = [{ role: "clerk" as const, unitCode }];
    const begun = await beginReport(
      { ...actor, grants },
      { unitCode, year: 2025, from: "empty", asIssued: null },
    );
    if (!begun.ok) throw new Error(begun.refusals[0]?.message);
    people.push({ ...person, reportId: begun.value.reportId });
  }
  return people;
}

/** An account with a role, and a session of it as in its browser. */
export async function makePerson(
  secret: string,
  username: string,
  role: "clerk" | "signer" | "reviewer" | "administrator",
  unitCode: string,
): Promise<Person> {
  const { encode } = await import("next-auth/jwt");
  const { db } = await import("@/lib/platform/db");
  const { unknownVisitor } = await import("@/lib/access/request/visitor");
  const { beginSession } = await import("@/lib/access/sessions/mutations");
  const { id, epoch } = await db.account.create({
    data: { username, name: username, passwordHash: "none", grants: { create: { role, unitCode } } },
  });
  const claims = await beginSession({ accountId: id, epoch }, unknownVisitor);
  const value = await encode({ token: { claims }, secret, maxAge: 12 * 3600 });
  return { id, username, cookie: { name: "next-auth.session-token", value }, reportId: "" };
}
