import type { Actor, Grant } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/sign-in/password";
import { db } from "@/lib/platform/db";

/** The codes of the tree that `plantTree` makes: two counties of one city, the first with two townships. */
export const codes = {
  city: "360100000000",
  county: "360121000000",
  township: "360121100000",
  neighbour: "360121101000",
  otherCounty: "360122000000",
} as const;

/** The password of every account that `plantAccount` makes. */
export const plantedPassword = "a quiet river";

/** Creates a small tree of units, for tests with their own database. */
export async function plantTree(): Promise<void> {
  await db.unit.createMany({
    data: [
      { code: codes.city, name: "某市", kind: "city", organ: "某市人民政府" },
      { code: codes.county, name: "甲县", kind: "county", organ: "甲县人民政府", parentCode: codes.city },
      {
        code: codes.otherCounty,
        name: "乙县",
        kind: "county",
        organ: "乙县人民政府",
        parentCode: codes.city,
      },
      {
        code: codes.township,
        name: "青石镇",
        kind: "township",
        organ: "青石镇人民政府",
        parentCode: codes.county,
      },
      {
        code: codes.neighbour,
        name: "白水镇",
        kind: "township",
        organ: "白水镇人民政府",
        parentCode: codes.county,
      },
    ],
  });
}

/** Creates an account with these grants; returns it as the actor of its session. */
export async function plantAccount(username: string, ...grants: Grant[]): Promise<Actor> {
  const passwordHash = await hashPassword(plantedPassword);
  const { id } = await db.account.create({
    data: { username, name: username, passwordHash, grants: { create: grants } },
  });
  return { id, username, name: username, grants };
}
