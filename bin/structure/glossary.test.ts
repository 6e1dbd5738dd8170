import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "../paths.mjs";
import { exportedTypes } from "./exported-names";
import { isTest, readSources } from "./sources";

const glossary = readFileSync(inRoot("lib", "core", "GLOSSARY.md"), "utf8");

/** Identifiers, file names and ids of the form are in backquotes; the words around them are English. */
const named = [...glossary.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => (name ? [name] : []));
const sources = readSources().filter(({ path }) => !path.endsWith("glossary.test.ts"));
const code = sources.map(({ tree }) => tree.text).join("\n");
const fileNames = new Set(
  sources.map(({ path }) => path.slice(path.lastIndexOf("/") + 1).replace(/(\.test)?\.\w+$/, "")),
);

test("what the glossary names is there in the code", () => {
  expect(named.length).toBeGreaterThan(150);
  const missing = named.filter((name) => !fileNames.has(name) && !isWritten(name));
  expect(missing).toEqual([]);
});

/** “front.title”, “outcome.otherHandling.unpaid”: every part is a word of the code. */
function isWritten(name: string): boolean {
  return name.split(/[.:]/).every((part) => new RegExp(`(?<![\\w-])${part}(?![\\w-])`).test(code));
}

test("what the rule book names a folder after is in the glossary", () => {
  const words = glossary.toLowerCase();
  const folders = readdirSync(inRoot("lib", "core"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((folder) => !words.includes(singular(folder)))).toEqual([]);
});

const singular = (word: string) => (word === "series" ? word : word.replace(/ies$/, "y").replace(/s$/, ""));

/** Types of the rule engine that have no term outside the code. */
const technical = new Set(
  `Around AsideKind Attributes AutomatonState ChangeBy Changeable CheckCase CheckInput ComposeInput
  Continuation Counted CountedCells Departure DisputedPlace DoubledEnd Evidence Examined Expression Extent FaultsIn
  FormPart IndicatorCells Keys KnownLocalTable Line LineContext LineFacts Lineage ListedPart LiveSpan
  LeafRange MatrixLine Pair DraftPrintInput ParsedPath PartsKind PassageRepair Rate Read Regulation Residual Result
  RuleCase Section Show Side Span StatedFact StatementPart Subtree TableHeaders Teller Term TopicSection VerifySm2`.split(
    /\s+/,
  ),
);

test("what the rule book names a type after is in the glossary, unless it is a technical word", () => {
  const types = sources
    .filter(({ path }) => path.startsWith("lib/core/") && !isTest(path))
    .flatMap(exportedTypes);
  expect(types.length).toBeGreaterThan(100);
  const written = new Set(named);
  expect(
    types.filter((type) => !written.has(type) && !technical.has(type) && !type.startsWith("Html")),
  ).toEqual([]);
});
