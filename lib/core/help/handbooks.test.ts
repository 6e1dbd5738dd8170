import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { stepsOf } from "../steps/progress";
import {
  type Handbook,
  type HandbookTopic,
  handbookIds,
  passageTexts,
  piecesOf,
  printedText,
} from "./handbook";
import { handbookBlocks } from "./handbook-blocks";
import { handbooks, referredTopic, topicsOf } from "./list";
import { helpAddress, helpPlaces } from "./places";
import { ScreenWords } from "./testing/screen-words";

const texts = handbooks.flatMap((handbook) =>
  topicsOf(handbook).flatMap(({ id, passages }) =>
    passages.flatMap(passageTexts).map((text) => ({ where: `${handbook.id}#${id}`, text })),
  ),
);

/** The texts of the user interface are in these folders, and in the rules. */
const shown = new ScreenWords();
for (const folder of ["app", "components", "lib"])
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = `${folder}/${entry.replaceAll("\\", "/")}`;
    const isSource = /\.tsx?$/.test(file) && !/\.test\./.test(file);
    if (isSource && !/^lib\/(core\/(help|checks\/cases)|platform\/prisma)\//.test(file))
      shown.add(file, readFileSync(file, "utf8"));
  }

describe("what a handbook says", () => {
  test("is there for every kind of user, and every topic has a name of its own", () => {
    expect(handbooks.map(({ id }) => id)).toEqual([...handbookIds]);
    for (const handbook of handbooks) {
      const ids = topicsOf(handbook).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(5);
      expect(new Set(ids).size, handbook.id).toBe(ids.length);
      expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    }
  });

  test("names buttons, fields and pages as the screens do", () => {
    const named = texts.flatMap(({ where, text }) =>
      piecesOf(text).flatMap((piece) => (piece.kind === "screen" ? [{ where, name: piece.text }] : [])),
    );
    expect(named.length).toBeGreaterThan(200);
    const unknown = named.filter(({ name }) => !shown.has(name));
    expect(unknown).toEqual([]);
  });

  test("is one text whose marks are closed", () => {
    for (const { where, text } of texts) {
      expect(
        piecesOf(text)
          .map((piece) => piece.text.length)
          .reduce((sum, length) => sum + length, 0),
        where,
      ).toBe(text.replaceAll(/[「」`]/g, "").length);
      expect(printedText(text), where).not.toMatch(/[「」`]/);
    }
  });

  test("says no sentence twice in one handbook", () => {
    for (const handbook of handbooks) {
      const sentences = topicsOf(handbook)
        .flatMap(({ passages }) => passages.flatMap(passageTexts))
        .flatMap((text) => text.split(/(?<=[。；])/))
        // Two pages may be opened in the same way: what counts is the text apart from names on screen and
        // commands.
        .map((sentence) => sentence.replaceAll(/「[^」]*」|`[^`]*`/g, ""))
        .filter((sentence) => sentence.length > 15);
      const bigrams = sentences.map(bigramsOf);
      const alike = sentences.flatMap((sentence, at) =>
        sentences
          .slice(at + 1)
          .filter((_, further) => shared(bigrams, at, at + 1 + further) > 0.45)
          .map((other) => [sentence, other]),
      );
      expect(alike).toEqual([]);
    }
  });

  test("is set by the rules of Chinese typography", () => {
    for (const { where, text } of texts) {
      const prose = text.replaceAll(/`[^`]*`/g, "x");
      // Chinese punctuation next to Chinese characters; no straight quotation marks.
      expect(prose, where).not.toMatch(/\p{Script=Han}[,;:!?()"']|[,;:!?("']\p{Script=Han}/u);
      expect(prose, where).not.toMatch(/[。，；：、]{2}|\p{Script=Han} +\p{Script=Han}/u);
      expect((prose.match(/“/g) ?? []).length, where).toBe((prose.match(/”/g) ?? []).length);
    }
  });

  test("refers to topics that exist", () => {
    for (const handbook of handbooks)
      for (const reference of topicsOf(handbook).flatMap(referencesOf))
        expect(referredTopic(reference, handbook).title).not.toBe("");

    // Within a sentence by title: “按《邮件》”, “按“正式安装”一节”.
    for (const handbook of handbooks) {
      const own = new Set(topicsOf(handbook).map(({ title }) => title));
      const books = new Set(handbooks.map(({ title }) => title));
      const named = topicsOf(handbook)
        .flatMap(({ passages }) => passages.flatMap(passageTexts))
        .flatMap((text) => [...text.matchAll(/《([^》]+)》|“([^”]+)”一节/g)])
        .flatMap(([, title, section]) => title ?? section ?? []);
      expect(
        named.filter((title) => !own.has(title) && !books.has(title)),
        handbook.id,
      ).toEqual([]);
    }
  });
});

function bigramsOf(sentence: string): ReadonlySet<string> {
  const bare = sentence.replaceAll(/[^\p{L}\p{N}]/gu, "");
  return new Set([...bare].slice(1).map((_, at) => bare.slice(at, at + 2)));
}

/** The share of character pairs that two sentences have in common, from 0 to 1. */
function shared(all: readonly ReadonlySet<string>[], one: number, other: number): number {
  const [first, second] = [all[one] ?? new Set<string>(), all[other] ?? new Set<string>()];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return common / (first.size + second.size - common);
}

function referencesOf({ passages }: HandbookTopic): readonly string[] {
  return passages.flatMap((passage) => (typeof passage === "object" && "see" in passage ? passage.see : []));
}

test("printed, every topic is a heading, and no two blocks have one id", () => {
  for (const handbook of handbooks) {
    const blocks = handbookBlocks(handbook, (reference) => referredTopic(reference, handbook).title);
    const ids = blocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const headings = blocks.flatMap((block) =>
      block.type === "heading" && block.level === 2 ? block.text : [],
    );
    expect(headings).toEqual(topicsOf(handbook).map(({ title }) => title));
  }
});

describe("help at the place where one stands", () => {
  const pages = ["app/(entrance)", "app/(desk)"]
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }))
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/page.tsx"))
    .map((file) => file.replace("/page.tsx", "").replaceAll(/\[[^\]]+\]/g, "*"))
    // The page of all steps.
    .map((page) => page.replace(/\/step$/, "/*"));
  const topicOf = (handbook: string, topic: string) =>
    topicsOf(handbooks.find(({ id }) => id === handbook) as Handbook).find(({ id }) => id === topic);

  test("every signed-in page has its topic", () => {
    expect(pages.length).toBeGreaterThan(20);
    const known = helpPlaces.map(({ page }) => page);
    expect(pages.filter((page) => !known.includes(page))).toEqual([]);
    const steps = /^\/desk\/reports\/\*\/(front|checks|sign-off|preview|(table|chapter)-[a-z*]+)$/;
    expect(known.filter((page) => !pages.includes(page) && !steps.test(page))).toEqual([]);
  });

  test("every topic that a page names exists", () => {
    for (const { page, topics } of helpPlaces)
      for (const [handbook, topic] of topics)
        expect(topicOf(handbook, topic), `${page}: ${handbook}#${topic}`).toBeDefined();
  });

  test("where a table is filled in, help tells of tables, and elsewhere of text", () => {
    for (const year of [2019, 2025])
      for (const { id, kind, tableIds } of stepsOf(formFor(year)))
        if (kind === "chapter")
          expect(helpAddress(`/desk/reports/r/${id}`, ["clerk"]), `${year} ${id}`).toBe(
            tableIds.length > 0 ? "/help/clerk#tables" : "/help/clerk#chapter",
          );
    expect(helpAddress("/desk/reports/r/table-main", ["clerk"])).toBe("/help/clerk#tables");
  });

  test("a reader gets the handbook of their own role", () => {
    const step = "/desk/reports/01a22926-45b7-73b4-ae6d-5a940843f9bb/sign-off";
    expect(helpAddress(step, ["clerk"])).toBe("/help/clerk#hand-over");
    expect(helpAddress(step, ["signer"])).toBe("/help/signer#sign-off");
    expect(helpAddress(step.replace("sign-off", "chapter-overview"), ["clerk"])).toBe("/help/clerk#chapter");
    expect(helpAddress("/reviews", ["reviewer"])).toBe("/help/reviewer#queue");
    expect(helpAddress("/account", ["administrator"])).toBe("/help/administrator#account");
    expect(helpAddress("/nowhere", [])).toBe("/help");
  });
});
