import { county, type SeasonUnit, units } from "./world";

/** A person of the season: their account, and the password that they choose. */
export type Person = {
  username: string;
  name: string;
  unitCode: string;
  /** As in the account CSV file. */
  role: "填报员" | "审签人" | "审核员" | "管理员";
  /** An additional role. */
  also?: Person["role"];
  password: string;
};

const surnames = [..."安白常邓范高韩江孔林马宁潘钱任沈唐魏许杨章"];
const givenNames = [..."晨川帆岚宁青然舒恬文晓妍远知卓"];

const nameAt = (at: number): string =>
  `${surnames[at % surnames.length]}${givenNames[(at * 7) % givenNames.length]}${givenNames[Math.floor(at / surnames.length + 3) % givenNames.length]}`;

function person(at: number, username: string, unitCode: string, role: Person["role"]): Person {
  return { username, name: nameAt(at), unitCode, role, password: `清晨渡口的第${at + 11}班船到了` };
}

/** The first administrator, created by the command; the others are imported from the file. */
export const administrator = person(0, "guanli.one", county.code, "管理员");
export const secondAdministrator = person(1, "guanli.two", county.code, "管理员");
export const reviewer = person(2, "shenhe.one", county.code, "审核员");
export const secondReviewer = person(3, "shenhe.two", county.code, "审核员");
/** The people who write and sign the county's own report. */
export const countyClerk: Person = { ...person(4, "xian", county.code, "填报员"), also: "审核员" };
export const countySigner = person(5, "xian-sign", county.code, "审签人");

const clerks = new Map(units.map((unit, at) => [unit.code, person(10 + at, unit.key, unit.code, "填报员")]));
const signers = new Map(
  units.map((unit, at) => [unit.code, person(100 + at, `${unit.key}-sign`, unit.code, "审签人")]),
);

export const clerkOf = ({ code }: Pick<SeasonUnit, "code">): Person => found(clerks.get(code));
export const signerOf = ({ code }: Pick<SeasonUnit, "code">): Person => found(signers.get(code));

/** Everybody in the account CSV file. */
export const inFile: readonly Person[] = [
  ...[secondAdministrator, reviewer, secondReviewer, countyClerk, countySigner],
  ...units.flatMap((unit) => [clerkOf(unit), signerOf(unit)]),
];

function found(person: Person | undefined): Person {
  if (!person) throw new RangeError("nobody of that unit");
  return person;
}
