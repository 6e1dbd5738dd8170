import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { operatorChapters } from "@/lib/core/help/text/operator";

/** What the program sets for its own parts, for tests or for trials: nothing that an operator sets. */
const internal = [
  "AUTH_TRUST_HOST",
  "DATABASE_PATIENCE",
  "DATA_FOLDER",
  "DEMO",
  "FOLLOWED_PID",
  "NEXT_RUNTIME",
  "NIANBAO_BUILD",
  "NODE_ENV",
  "SERVED_HOST",
  "TRIAL_CLOCK_FILE",
];

/** Named for operators, and read by Node.js or by the commands of deploy/, not by the program. */
const readElsewhere = ["NODE_EXTRA_CA_CERTS", "POSTGRES_PASSWORD"];

const read = (path: string) => readFileSync(path, "utf8");
const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(
    ([, names = ""]) => names.match(/[A-Z][A-Z0-9_]+(?= *(?:[,:=}]|$))/g) ?? [],
  );

/** lib has one module that reads the environment (environment.ts beside this test holds that). */
function readByCode(): Set<string> {
  const settings = read("lib/platform/env.ts");
  const scripts = readdirSync("bin", { recursive: true, encoding: "utf8" })
    .filter(
      (path) => /\.(mjs|ts)$/.test(path) && !/\.test\.|^(test|screenshots|structure|bench)[./]/.test(path),
    )
    .map((path) => read(`bin/${path}`));
  const all = [settings, read("instrumentation.ts"), ...scripts].join("\n");
  return new Set([
    ...namesIn(settings, /^ {2}([A-Z][A-Z0-9_]+): ?z?/gm),
    ...namesIn(all, /process\.env\.([A-Z][A-Z0-9_]+)/g),
    ...namesIn(all, /\{([^{}]*)\} = process\.env\b/g),
  ]);
}

/** The variables of the handbook's table of settings, and those named elsewhere in it. */
function toldOperators(): { inTable: string[]; anywhere: Set<string> } {
  const topics = operatorChapters.flatMap((chapter) => chapter.topics);
  const passages = topics.find(({ id }) => id === "settings")?.passages ?? [];
  const rows = passages.flatMap((passage) =>
    typeof passage === "object" && "table" in passage ? passage.table.slice(1) : [],
  );
  const text = JSON.stringify(operatorChapters);
  return {
    inTable: rows.flatMap(([names = ""]) => names.match(/[A-Z][A-Z0-9_]+/g) ?? []),
    anywhere: new Set(namesIn(text, /[`> ]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?=[`=])/g)),
  };
}

test("every setting that the program reads stands in the handbook's table, and every one there is read", () => {
  const wanted = [...readByCode()].filter((name) => !internal.includes(name)).sort();
  expect(wanted).toContain("SIGNING_KEY");
  expect(wanted).toContain("TRUSTED_PROXIES");
  expect(wanted).toContain("OIDC_ISSUER");
  expect([...toldOperators().inTable].sort()).toEqual(wanted);
});

test("what the handbook names outside its table stands in it as well", () => {
  const { inTable, anywhere } = toldOperators();
  expect([...anywhere].filter((name) => ![...inTable, ...readElsewhere].includes(name))).toEqual([]);
});

test("README names the same settings as the handbook", () => {
  const deploying = read("README.md").split("## Deploying")[1]?.split("\n## ")[0] ?? "";
  const named: readonly string[] = deploying.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g) ?? [];
  expect(toldOperators().inTable.filter((name) => !named.includes(name))).toEqual([]);
  const table = [...deploying.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(
    ([, names = ""]) => names.match(/[A-Z][A-Z0-9_]+/g) ?? [],
  );
  expect(table.filter((name) => !toldOperators().inTable.includes(name))).toEqual([]);
});

test("the list of internal variables names nothing that is not read", () => {
  const known = readByCode();
  expect(
    internal.filter((name) => !known.has(name) && name !== "NIANBAO_BUILD" && name !== "DATA_FOLDER"),
  ).toEqual([]);
});
