import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { inRoot } from "../bin/paths.mjs";

/**
 * Accessibility engines in addition to axe: they find other violations, such as figures under several levels
 * of heads without their names. HTML_CodeSniffer takes a fifth of a second per page, IBM's engine over a
 * second: it runs with SECOND_ENGINES=all (`npm test -- accessibility`).
 */
const engines = {
  HTMLCS: {
    source: inRoot("node_modules", "@pa11y", "html_codesniffer", "build", "HTMLCS.js"),
    violations: sniff,
  },
  ace: { source: inRoot("node_modules", "accessibility-checker-engine", "ace.js"), violations: check },
};

/**
 * The definite violations of WCAG 2.2 AA on the current page including collapsed parts, one sentence each.
 */
export async function violationsBySecondEngines(page: Page): Promise<string[]> {
  const folded = await page.evaluate(unfold);
  const found: string[] = [];
  for (const [name, { source, violations }] of Object.entries(engines)) {
    if (name === "ace" && process.env.SECOND_ENGINES !== "all") continue;
    // Not by a script element, which the pages' Content-Security-Policy would block.
    if (!(await page.evaluate((engine) => engine in window, name)))
      await page.evaluate(readFileSync(source, "utf8"));
    found.push(...(await page.evaluate(violations)));
  }
  found.push(...(await page.evaluate(repeatedNames)));
  await page.evaluate(fold, folded);
  return found;
}

/** Runs in the page. @returns the indexes of the elements that were collapsed */
function unfold(): number[] {
  const all = [...document.querySelectorAll("details")];
  const folded = all.flatMap(({ open }, at) => (open ? [] : [at]));
  for (const at of folded) (all[at] as HTMLDetailsElement).open = true;
  return folded;
}

function fold(folded: number[]): void {
  const all = document.querySelectorAll("details");
  for (const at of folded) (all[at] as HTMLDetailsElement).open = false;
}

/**
 * Runs in the page: text fields with the same name within one form are indistinguishable to screen readers.
 */
function repeatedNames(): string[] {
  const names = [...document.querySelectorAll("textarea")].map((field) => {
    const form = field.closest("form, [role=dialog]");
    const own = field.getAttribute("aria-label") ?? field.labels?.[0]?.textContent ?? "";
    return `${form?.getAttribute("aria-label") ?? form?.getAttribute("aria-labelledby") ?? ""} ${own.trim()}`;
  });
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) => `several texts to write are called “${name.trim()}”`,
  );
}

type Sniffer = {
  process(standard: string, document: Document, done: () => void, failed: () => void): void;
  getMessages(): { type: number; code: string; msg: string; element: Element }[];
};

/** Runs in the page, so it may use nothing from outside. */
function sniff(): Promise<string[]> {
  const { HTMLCS } = window as unknown as { HTMLCS: Sniffer };
  const ERROR = 1;
  // Of a cell across columns it expects every head in them, the labels of all other rows included.
  const isAcross = (code: string, element: Element) =>
    code.endsWith("H43.IncorrectAttr") && (element as HTMLTableCellElement).colSpan > 1;
  return new Promise((resolve, reject) =>
    HTMLCS.process(
      "WCAG2AA",
      document,
      () =>
        resolve(
          HTMLCS.getMessages()
            .filter(({ type, code, element }) => type === ERROR && !isAcross(code, element))
            .map(({ code, msg, element }) => `${code}: ${msg} ${element.outerHTML?.slice(0, 200)}`),
        ),
      () => reject(new Error("HTML_CodeSniffer failed")),
    ),
  );
}

type Result = {
  ruleId: string;
  value: [string, string];
  message: string;
  snippet: string;
  path: { dom: string };
};
type Engine = {
  Checker: new () => { check(document: Document, guidelines: string[]): Promise<{ results: Result[] }> };
};

/** Runs in the page, too. */
async function check(): Promise<string[]> {
  const { ace } = window as unknown as { ace: Engine };
  const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
  // Behind a modal dialog everything is hidden from screen readers, and the dialog keeps the focus.
  const isBehindDialog = ({ ruleId, path }: Result) => {
    const { FIRST_ORDERED_NODE_TYPE } = XPathResult;
    const found = document.evaluate(path.dom, document, null, FIRST_ORDERED_NODE_TYPE, null).singleNodeValue;
    return (
      ruleId === "aria_hidden_nontabbable" &&
      document.querySelector("[role=dialog], [role=alertdialog]") !== null &&
      (found as Element | null)?.closest("[data-aria-hidden]") != null
    );
  };
  return results
    .filter(({ value: [level, verdict] }) => level === "VIOLATION" && verdict === "FAIL")
    .filter((result) => !isBehindDialog(result))
    .map(({ ruleId, message, snippet, path }) => `${ruleId}: ${message} ${snippet} ${path.dom}`);
}
