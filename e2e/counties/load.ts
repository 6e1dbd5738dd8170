import "@/prisma/demo/load/environment";
import type { Actor } from "@/lib/access/actor";
import { hashPassword } from "@/lib/access/sign-in/password";
import type { ReportContent } from "@/lib/core/report";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { approve } from "@/lib/publications/mutations";
import { explainFinding } from "@/lib/reports/mutations/explain";
import { pinyinOf } from "@/lib/units/pinyin/pinyin-of";
import { demonstrationPassword } from "@/prisma/demo/accounts.mjs";
import { concurrently } from "@/prisma/demo/load/concurrency";
import { dayAhead } from "@/prisma/demo/load/county-years";
import {
  begin,
  type Crew,
  findingsOf,
  makePublic,
  must,
  review,
  submit,
  write,
} from "@/prisma/demo/load/steps";
import { figuresOf } from "../season/figures";
import { writtenContent } from "../season/filing";
import { chaptersOf } from "../season/words";
import { counties, type JourneyCounty, type JourneyPerson, type JourneyUnit, year } from "./counties";

/**
 * Loads the counties of the journeys into the database of DATABASE_URL, by the same mutations as real
 * reports. The journeys call it before they copy the database.
 */
try {
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const county of counties) {
    await settleIn(county, passwordHash);
    await concurrently(county.units, 4, (unit) => file(county, unit));
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}

/** The unit's people: those who write and sign its report. */
function peopleOf({ key, code, name }: JourneyUnit): JourneyPerson[] {
  return [
    { username: key, name: `${name}填报员`, unitCode: code, roles: ["clerk"] },
    { username: `${key}-sign`, name: `${name}审签人`, unitCode: code, roles: ["signer"] },
  ];
}

/** Units, the year's settings, and accounts with one password. */
async function settleIn({ units, people, ...county }: JourneyCounty, passwordHash: string): Promise<void> {
  const day = new Date(`${dayAhead(now(), 20)}T00:00:00Z`);
  const all = [...people, ...units.flatMap(peopleOf)];
  const rows = [
    { ...county, kind: "county" as const, parentCode: null },
    ...units.map(({ code, name, organ, kind }) => ({ code, name, organ, kind, parentCode: county.code })),
  ];
  await db.$transaction(async (tx) => {
    await tx.unit.createMany({ data: rows.map((row) => ({ ...row, pinyin: pinyinOf(row.name) })) });
    await tx.countyYear.create({ data: { countyCode: county.code, year, dueOn: day } });
    for (const { username, name, unitCode, roles } of all)
      await tx.account.create({
        data: {
          ...{ username, name, passwordHash },
          grants: { create: roles.map((role) => ({ role, unitCode })) },
        },
      });
  });
}

/** Brings a unit's report to its stage. */
async function file({ people }: JourneyCounty, unit: JourneyUnit): Promise<void> {
  if (!unit.filed) return;
  const { year: of, stage } = unit.filed;
  const reviewer = people.find(({ roles }) => roles.includes("reviewer"))?.username ?? "";
  const crew: Crew = {
    unitCode: unit.code,
    clerk: await actorOf(unit.key),
    signer: await actorOf(`${unit.key}-sign`),
    reviewer: await actorOf(reviewer),
  };
  const reportId = await begin(crew, of);
  await write(crew, reportId, writtenBy(unit, of));
  await explainAll(crew, reportId);
  await submit(crew, reportId);
  if (stage === "submitted") return;
  await review(crew, reportId);
  if (stage === "approved") must(await approve(crew.reviewer, { reportId }));
  if (stage === "published") await makePublic(crew, reportId);
}

function writtenBy(unit: JourneyUnit, of: number): ReportContent {
  const typed = figuresOf(unit, of);
  return writtenContent({
    ...{ unit, year: of, typed, chapters: chaptersOf(unit, of, typed) },
    ...{ signedOn: `${of + 1}-01-12`, address: `${unit.name}中心街1号` },
  });
}

async function explainAll({ clerk }: Crew, reportId: string): Promise<void> {
  for (const { severity, key } of await findingsOf(reportId))
    if (severity === "warning")
      must(await explainFinding(clerk, { reportId, findingKey: key, text: "已与案卷核对，情况属实。" }));
}

async function actorOf(username: string): Promise<Actor> {
  return db.account.findUniqueOrThrow({
    where: { username },
    select: { id: true, username: true, name: true, grants: { select: { role: true, unitCode: true } } },
  });
}
