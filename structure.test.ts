import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesWithWaitingLoops, usesOfDistinct, waitingLoops } from "./bin/structure/awaiting-loops";
import { cutInAnyOrder, cutLists, modelsOf } from "./bin/structure/cut-lists";
import { editionsByName } from "./bin/structure/editions-by-name";
import { readersOfEnvironment } from "./bin/structure/environment";
import { namesExportedTwice } from "./bin/structure/exported-names";
import { largeFolders, oneKind } from "./bin/structure/folder-size";
import { circularEdges, type FolderEdge, folderEdges } from "./bin/structure/folders";
import { functionsIn } from "./bin/structure/functions";
import { jsonCasts, jsonColumns } from "./bin/structure/json-casts";
import { misnamedLoaders } from "./bin/structure/loader-names";
import { missingPaths } from "./bin/structure/named-paths";
import { declaredOldNames, readTexts, usesOfOldNames } from "./bin/structure/old-names";
import { smallFiles } from "./bin/structure/small-files";
import { readSources } from "./bin/structure/sources";
import { writesWithoutPermit } from "./bin/structure/unpermitted-writes";
import { nouns, outsideVocabulary } from "./bin/structure/vocabulary";
import { wideComments } from "./bin/structure/wide-comments";
import { editions } from "./lib/core/editions/list";

const sources = readSources();
const paths = sources.map(({ path }) => path);
const ownCode = sources.filter(({ path }) => !/^(e2e|bench)\/|\.(test|spec)\.\w+$/.test(path));

test("a noun's folder in lib holds data, loaders, mutations, actions, schema, types, jobs, and folders", () => {
  expect(outsideVocabulary(paths).sort()).toEqual([]);
});

test("an exported write takes a permit, or the transaction of one that does, or says why it needs none", () => {
  expect(writesWithoutPermit(sources)).toEqual([]);
});

test("a folder of screens has its namesake in lib, or knows no noun of the domain", () => {
  const folders = new Set(paths.map((path) => /^components\/([^/]+)\//.exec(path)?.[1] ?? "ui"));
  // Of these the layers (.dependency-cruiser.mjs) hold what they may know.
  const apart = ["ui", "shell", "prose-editor", "figure-grid", "findings"];
  const known: readonly string[] = [...apart, ...nouns];
  expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
});

test("folders that stand side by side import each other in one direction", () => {
  const edges = folderEdges(sources.filter(({ path }) => /^(app|components|lib|bin)\//.test(path)));
  const circular = circularEdges(edges);
  expect(circular.map(({ from, to }) => `${from} → ${to}`).sort(), examples(circular)).toEqual([]);
});

test("a folder has no more than 15 files, unless all of them are of one kind", () => {
  expect(largeFolders(paths).filter((folder) => oneKind[folder] === undefined)).toEqual([]);
});

test("a function has no more than 60 lines", () => {
  const long = ownCode.flatMap(functionsIn).filter(({ lines }) => lines > 60);
  expect(long.map(({ path, name }) => `${path} ${name}`).sort()).toEqual([]);
});

test("a comment is no wider than code: 110 columns", () => {
  const wide = sources.filter(({ path }) => !path.startsWith("public/")).flatMap(wideComments);
  expect(wide, "break these lines: the formatter leaves comments as they are").toEqual([]);
});

test("a file of fewer than 15 lines has more than one user", () => {
  expect(smallFiles(sources).sort()).toEqual([]);
});

test("a frame that scrolls is positioned: else its texts for screen readers widen the page on a phone", () => {
  const frames = ownCode
    .filter(({ path }) => /^(app|components)\/.*\.tsx$/.test(path))
    .flatMap(({ path, tree }) =>
      tree.text
        .split("\n")
        .filter((line) => /\boverflow(-x)?-auto\b/.test(line))
        .map((line) => `${path} ${line.trim()}`),
    );
  expect(frames).not.toEqual([]);
  expect(frames.filter((frame) => !/\b(relative|sticky|fixed|absolute)\b/.test(frame))).toEqual([]);
});

test("the county's screens speak of units: two thirds of them are no townships", () => {
  const ofReviews = ownCode.filter(({ path }) =>
    /^(components|lib)\/reviews\/|^app\/\(desk\)\/reviews\//.test(path),
  );
  const named = ofReviews.flatMap(({ path, tree }) =>
    [...tree.text.matchAll(/乡镇|镇里|镇内/g)].map(([word]) => `${path} ${word}`),
  );
  expect(ofReviews.length).toBeGreaterThan(0);
  expect(named).toEqual([]);
});

test("the environment is read in one module of the application", () => {
  expect(readersOfEnvironment(sources)).toEqual(["lib/platform/env.ts"]);
});

test("no code asks for an edition by its name or year outside of the editions and their rules", () => {
  const years = editions.map(({ firstYear }) => firstYear);
  expect(years).toContain(2021);
  expect(editionsByName(sources, years)).toEqual([]);
});

test("no name that has been replaced comes back, in code, comments, styles, schema or documents", () => {
  // The list itself, and the documents' account of it.
  const elsewhere = readTexts().filter(({ path }) => !path.startsWith("bin/structure/old-names"));
  expect(elsewhere.length).toBeGreaterThan(2000);
  expect(usesOfOldNames(elsewhere)).toEqual([]);
  expect(declaredOldNames(sources)).toEqual([]);
});

test("a name that one file exports is exported by no other: one word, one thing", () => {
  expect(namesExportedTwice(sources)).toEqual([]);
});

test("what loaders export is called load… or read…", () => {
  expect(misnamedLoaders(sources)).toEqual([]);
});

test("a loop that waits in each round says why it does not grow with what is stored", () => {
  expect(filesWithWaitingLoops(sources).sort()).toEqual(Object.keys(waitingLoops).sort());
  expect(usesOfDistinct(sources)).toEqual([]);
});

const schema = readFileSync(new URL("./prisma/schema.prisma", import.meta.url), "utf8");

test("a connection to the database has a listener for errors: without one its end would end the process", () => {
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const deaf = sources
    .filter(({ path }) => !/\.(test|spec)\.\w+$/.test(path))
    .map(({ path, tree: { text } }) => ({
      path,
      opened: count(text, /\bnew (?:pg\.)?(?:Client|Pool)\(/g),
      heard: count(text, /\.on\((?:"error"|event),/g),
    }))
    .filter(({ opened }) => opened > 0);
  expect(deaf.length).toBeGreaterThan(10);
  expect(deaf.flatMap(({ path, opened, heard }) => (heard < opened ? path : []))).toEqual([]);
});

test("a list that is cut has an order in which no two rows are equal, or a reason why any will do", () => {
  expect(cutLists(sources, modelsOf(schema)).sort()).toEqual(Object.keys(cutInAnyOrder).sort());
});

test("JSON of the database is parsed by its schema and never cast", () => {
  const columns = jsonColumns(schema);
  expect(columns).toContain("findings");
  expect(jsonCasts(sources, columns)).toEqual([]);
});

test("every place that README, the glossary, a decision or another page names is there", () => {
  const root = import.meta.dirname;
  const pages = [
    "README.md",
    "SECURITY.md",
    ...["deploy", "docs", "lib"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .map((path) => join(folder, path)),
    ),
  ];
  const missing = pages.flatMap((page) =>
    missingPaths(readFileSync(join(root, page), "utf8"), root).map((path) => `${page}: ${path}`),
  );
  expect(pages.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

const examples = (edges: readonly FolderEdge[]) => edges.map(({ example }) => example).join("\n");
