import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { verifyPassword } from "@/lib/access/sign-in/password";
import { canonicalJson } from "@/lib/core/document/canonical";
import { sortedJson } from "@/lib/core/document/testing-sorted-json";
import { states } from "@/lib/core/workflow/workflow";
import { db } from "@/lib/platform/db";
import { isSignatureOf } from "@/lib/platform/signing/signing-key";
import { loadOpenReport } from "@/lib/publications/loaders";
import { signManifest } from "@/lib/publications/receipts/mutations";
import { demonstrationAccounts } from "../accounts.mjs";
import { issuedReports } from "../issued/reports";
import { originals } from "../issued/testing-originals";
import { townshipContent } from "../yunxi/content";
import { city, county } from "../yunxi/township";
import { townshipOf, townships } from "../yunxi/townships";
import { dayAhead } from "./county-years";
import { loadDemonstration } from "./demonstration";
import { crewOf } from "./past";
import { settleIn } from "./people";
import { begin, submit, write } from "./steps";

const lines: string[] = [];

beforeAll(async () => {
  // An interrupted load left a report behind; the next load has to replace it.
  const crew = crewOf(await settleIn(), townshipOf("jinsha"));
  const reportId = await begin(crew, 2020);
  await write(crew, reportId, townshipContent(townshipOf("jinsha"), 2020));
  await submit(crew, reportId);
  await loadDemonstration((line) => lines.push(line));
}, 240_000);

describe("loading", () => {
  it("begins anew after an interruption, and ends with the row that says so", async () => {
    expect(lines[0]).toContain("清掉上次没有载入完的 1 份报告");
    expect(await db.demonstration.count()).toBe(1);
  });

  it("loads once", async () => {
    const again: string[] = [];
    await loadDemonstration((line) => again.push(line));
    expect(again).toEqual(["演示数据：已有"]);
  });

  it("gives its accounts the password that is printed", async () => {
    for (const { username, password } of demonstrationAccounts) {
      const account = await db.account.findUniqueOrThrow({ where: { username } });
      expect(await verifyPassword(account.passwordHash, password)).toBe(true);
    }
  });
});

describe("the five real townships", () => {
  it("are public with 4, 10, 9, 3 and 11 chapters and the figures that were printed", async () => {
    const chapters: number[] = [];
    for (const { lineage, year, figures } of issuedReports) {
      const open = await loadOpenReport(lineage[3].code, year);
      chapters.push(open?.chapters.length ?? 0);
      expect(open?.figures.map(({ value }) => String(value))).toEqual(
        Object.values(figures).map(({ value }) => value),
      );
    }
    expect(chapters).toEqual([4, 10, 9, 3, 11]);
  });

  const [, , , , printed = ""] = originals();
  it.skipIf(printed === "")("齐都镇: the 75 values of the original, in its order", async () => {
    const open = await loadOpenReport("370305103000", 2017);
    expect(printedValues(printed)).toHaveLength(75);
    expect(open?.figures.map(({ value }) => Number(value))).toEqual(printedValues(printed));
  });

  it("齐都镇: 23 against 167 stands, waived with a reason that the public reads", async () => {
    const open = await loadOpenReport("370305103000", 2017);
    expect(open?.waivers).toHaveLength(1);
    expect(open?.waivers[0]?.message).toContain("167");
    expect(open?.waivers[0]?.reason).toContain("按原样录入");
  });
});

describe("云溪县", () => {
  it("has 102 published reports of 2017 to 2024, and none carries an error", async () => {
    const published = await db.publication.findMany({
      where: { countyCode: county.code, year: { lt: 2025 } },
      include: { version: { select: { findings: true } } },
    });
    expect(published).toHaveLength(102);
    const findings = published.flatMap(({ version }) => version.findings as { severity: string }[]);
    expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
  });

  it("publishes at the time of loading, never before", async () => {
    const first = await db.publication.findFirstOrThrow({ orderBy: { publishedAt: "asc" } });
    expect(Date.now() - first.publishedAt.getTime()).toBeLessThan(10 * 60_000);
  });

  it("shows every state of the workflow, and one township that has not begun", async () => {
    const unitCode = { in: townships.map(({ code }) => code) };
    const reports = await db.report.findMany({
      where: { unitCode, OR: [{ year: 2025 }, { state: "correcting" }] },
    });
    expect(new Set(reports.map(({ state }) => state))).toEqual(new Set(states));
    expect(reports.filter(({ year }) => year === 2025)).toHaveLength(11);
    expect(await db.report.count({ where: { unitCode: townshipOf("qingshi").code, year: 2025 } })).toBe(0);
  });

  it("has departments with days of their own, and a street that two towns became", async () => {
    const rows = await db.unit.findMany({
      where: { parentCode: county.code, kind: { not: "township" } },
      include: { extensions: true, reports: true },
    });
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(["office", "department", "zone", "vertical"]),
    );
    expect(rows.filter(({ extensions }) => extensions.length === 0).map(({ kind }) => kind)).toEqual([
      "vertical",
    ]);
    expect(rows.flatMap(({ reports }) => reports.map(({ state }) => state)).sort()).toEqual(
      ["drafting", "published", "published", "returned", "submitted"].sort(),
    );
    const street = await db.unit.findUniqueOrThrow({
      where: { code: townshipOf("dongcheng").code },
      include: { predecessors: { include: { reports: { orderBy: { year: "asc" } } } }, reports: true },
    });
    expect(street.firstYear).toBe(2023);
    expect(street.predecessors.map(({ reports }) => reports.map(({ year }) => year))).toEqual([
      [2021, 2022],
      [2021, 2022],
    ]);
    expect(street.reports.map(({ year }) => year).sort()).toEqual([2023, 2024, 2025]);
  });

  it("has a report that came back and went up again, its notes answered", async () => {
    const report = await db.report.findFirstOrThrow({
      where: { unitCode: townshipOf("gaoyuan").code, year: 2025 },
      include: { versions: true, notes: true },
    });
    expect(report.state).toBe("reviewing");
    expect(report.versions).toHaveLength(2);
    expect(report.notes.map(({ state }) => state)).toEqual(["answered", "answered"]);
  });

  it("wants the reports of 2025 within 20 days", async () => {
    const round = await db.countyYear.findUniqueOrThrow({
      where: { countyCode_year: { countyCode: county.code, year: 2025 } },
    });
    expect(round.dueOn.toISOString().slice(0, 10)).toBe(dayAhead(new Date(), 20));
  });
});

describe("示范市", () => {
  it("collects the reports of its counties and a bureau: two are public, one waits, one was not begun", async () => {
    const rows = await db.unit.findMany({
      where: { parentCode: city.code },
      orderBy: { code: "asc" },
      select: { name: true, reports: { select: { year: true, state: true } }, extensions: true },
    });
    expect(rows.map(({ name, reports }) => [name, reports.map(({ state }) => state).join()])).toEqual([
      ["市水务局", "published"],
      ["云溪县", ""],
      ["望川县", "submitted"],
      ["碧岭县", "published"],
    ]);
    expect(rows.every(({ extensions }) => extensions.length === 1)).toBe(true);
  });
});

describe("what is hashed and signed", () => {
  // Every version is hashed twice: a busy machine needs longer than for one.
  it("has the bytes of sorted JSON, of every version and every receipt", { timeout: 60_000 }, async () => {
    const versions = await db.version.findMany({ include: { report: { include: { unit: true } } } });
    expect(versions.length).toBeGreaterThan(100);
    for (const { report, title, content, blocks, sha256 } of versions) {
      const { year, edition } = report;
      const { code, name, organ } = report.unit;
      const hashed = { unit: { code, name, organ }, year, edition, title, content, blocks };
      expect(canonicalJson(hashed)).toBe(sortedJson(hashed));
      expect(createHash("sha256").update(sortedJson(hashed)).digest("hex")).toBe(sha256);
    }
    for (const { unitCode, year, number } of await db.publication.findMany()) {
      const { manifest, signature, key } = await signManifest(unitCode, year, number);
      expect(isSignatureOf(sortedJson(manifest), signature, key.publicKey)).toBe(true);
    }
  });
});

/** The third column of the original's table, by row. */
function printedValues(original: string): number[] {
  const table = original.slice(original.indexOf("统　计　指　标"));
  return table
    .split("\n\n\t")
    .slice(1)
    .map((row) => row.split("\n\t")[2]?.trim() ?? "")
    .filter((cell) => cell !== "")
    .map(Number);
}
