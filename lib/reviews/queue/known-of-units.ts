import { listContacts, listExtensions, listReminded } from "@/lib/counties/season/data";
import { listUnitYears } from "@/lib/units/data";
import { listOnePersonAllowances } from "@/lib/units/one-person/data";
import type { KnownOfUnits } from "./queue";

export async function knownOfUnits(codes: readonly string[], year: number | null): Promise<KnownOfUnits> {
  const [spans, contacts, extensions, reminded, onePerson] = await Promise.all([
    listUnitYears(codes),
    listContacts(codes),
    listExtensions(codes, year),
    listReminded(codes, year),
    listOnePersonAllowances(codes),
  ]);
  return { spans, contacts, extensions, reminded, onePerson };
}
