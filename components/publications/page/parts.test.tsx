import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { compareVersions, countChanges } from "@/lib/core/document/comparison/compare";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { longestChapter } from "@/lib/core/prose/testing-longest";
import type { PublicComparison } from "@/lib/publications/pages/comparison/loaders";
import { changeItems } from "../comparison/change-list";
import { ComparisonPage, markedDocument } from "../comparison/comparison-page";
import { documentBlocks } from "../document/report-document";
import { servedUrls } from "../urls";
import { Parts } from "./parts";

/** Elements that are counted when they are asked for. */
function* counted<Element>(elements: Iterable<Element>, count: () => void): Generator<Element> {
  for (const element of elements) {
    count();
    yield element;
  }
}

const form = formFor(2025);
const content = filledContent(form);

function versionOf(number: number, word: string) {
  const chapters = {
    ...content.chapters,
    overview: longestChapter(word),
    problems: longestChapter(`${word}又`),
  };
  return {
    ...{
      number,
      unit: { code: testUnit.code },
      year: 2025,
      title: "年度报告",
      correctionReason: "更正全文。",
    },
    ...{ publishedAt: new Date("2026-01-20T01:12:00Z"), replacedAt: null },
    blocks: compose({ form, content: { ...content, chapters }, unit: testUnit }),
  };
}

function longestComparison(): PublicComparison {
  const [before, after] = [versionOf(1, "丁"), versionOf(2, "戊")];
  const differences = compareVersions(before.blocks, after.blocks);
  const compared = { before, after, differences, changes: countChanges(differences), cellLabels: new Map() };
  return compared as unknown as PublicComparison;
}

test("others have a turn after every forty elements of the longest comparison, whose page stays the same", async () => {
  const comparison = longestComparison();
  const parts = new Parts();
  let sinceTurn = 0;
  let most = 0;
  let isDrawn = false;
  const takeTurn = () => {
    most = Math.max(most, sinceTurn);
    sinceTurn = 0;
    if (!isDrawn) setImmediate(takeTurn);
  };
  setImmediate(takeTurn);
  const draw = (elements: Iterable<React.ReactNode>) => parts.draw(counted(elements, () => (sinceTurn += 1)));
  const drawn = {
    changes: await draw(changeItems(comparison)),
    blocks: await draw(documentBlocks(markedDocument(comparison.differences, servedUrls))),
  };
  isDrawn = true;
  const { blocks } = markedDocument(comparison.differences, servedUrls);
  expect(blocks.length).toBeGreaterThan(1_400);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(40);
  const page = (how: Partial<Parameters<typeof ComparisonPage>[0]>) =>
    renderToStaticMarkup(<ComparisonPage {...comparison} {...how} to={servedUrls} />);
  // Not by the matcher, which would print both pages.
  expect(parts.fill(page({ drawn })) === page({})).toBe(true);
});

test("a list without elements leaves nothing in its place", async () => {
  const parts = new Parts();
  const drawn = await parts.draw([]);
  expect(parts.fill(renderToStaticMarkup(<ol>{drawn}</ol>))).toBe("<ol></ol>");
});
