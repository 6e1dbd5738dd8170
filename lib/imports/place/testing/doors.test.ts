import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";
import { build, type Rollup } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { allCases } from "@/lib/core/checks/cases/all-cases";
import { type Departure, inputWith } from "@/lib/core/checks/cases/testing-input";
import { runChecks } from "@/lib/core/checks/run-checks";
import { inputOfFile, type ReportFile, reportFile } from "@/lib/core/report-file";

/**
 * The server (Node), the browser (the bundle in a separate realm) and the command line have the same findings
 * for the same reports.
 */

const root = new URL("../../../../", import.meta.url).pathname;
type Labelled = Awaited<ReturnType<typeof allCases>>[number];

let folder = "";
let files: ReportFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "doors-"));
  const reports: Departure[] = [2017, 2018, 2019, 2021, 2025].map((year) => ({ year }));
  const labelled = oneOfEachRule(allCases())
    .map(({ report }) => report)
    // A file does not contain what only the county knows.
    .filter((report) => inputWith(report).county === undefined);
  files = [...reports, ...labelled].map((report) => {
    const { content, lastYear, unit } = inputWith(report);
    const before = lastYear && { year: report.year - 1, countyForm: {}, content: lastYear.content };
    return reportFile({ year: report.year, countyForm: report.county ?? {}, content }, unit, before);
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it("has the same findings in the browser, on the server and on the command line", async () => {
  const server = files.map((file) => runChecks(inputOfFile(structuredClone(file))));
  expect(server.flat().length).toBeGreaterThan(0);
  expect(await inBrowser(files)).toEqual(server);
  const verdicts = server.map((findings) =>
    findings.map(({ code, severity, message, places, sides, repairs }) => ({
      code,
      severity,
      message,
      places,
      sides,
      repairs,
    })),
  );
  expect(await onCommandLine(files)).toEqual(JSON.parse(JSON.stringify(verdicts)));
}, 300_000);

/** One case that each rule reports, and a right report for each; the other cases have their own test. */
function oneOfEachRule(cases: readonly Labelled[]): Labelled[] {
  const spoken = new Set<string>();
  return cases.filter(({ finds, topic }) => {
    const fresh = finds.length === 0 ? [`right: ${topic}`] : finds.filter((code) => !spoken.has(code));
    const chosen = fresh.some((name) => !spoken.has(name));
    if (chosen) for (const name of fresh) spoken.add(name);
    return chosen;
  });
}

async function inBrowser(reports: readonly ReportFile[]): Promise<unknown> {
  const code = `
    import { runChecks } from "@/lib/core/checks/run-checks";
    import { inputOfFile } from "@/lib/core/report-file";
    export const findings = JSON.stringify(reports.map((file) => runChecks(inputOfFile(file))));
  `;
  const entry = join(folder, "door.ts");
  await writeFile(entry, code);
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    resolve: { alias: { "@": root } },
    build: { write: false, minify: true, lib: { entry, name: "door", formats: ["iife"] } },
  })) as Rollup.RollupOutput[];
  // A realm with only the language, as in a page, and nothing of Node.
  const page = createContext({});
  runInContext(`var reports = JSON.parse(${JSON.stringify(JSON.stringify(reports))})`, page);
  runInContext(built[0]?.output[0].code ?? "", page);
  return JSON.parse(runInContext("door.findings", page));
}

async function onCommandLine(reports: readonly ReportFile[]): Promise<unknown[]> {
  const paths = await Promise.all(
    reports.map(async (report, at) => {
      const path = join(folder, `${at}.json`);
      await writeFile(path, JSON.stringify(report));
      return path;
    }),
  );
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "bin/report.ts", "check", ...paths],
    { cwd: root, maxBuffer: 1 << 28 },
  );
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ file }) => file)).toEqual(paths);
  return lines.map(({ findings }) => findings);
}
