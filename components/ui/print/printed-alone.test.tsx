// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testPage } from "../testing-page";
import { isPrintingAlone, PrintedAlone } from "./printed-alone";

const { page, draw } = testPage();

test("the page is marked while something else is to be printed, beside all that it hides", () => {
  draw(<PrintedAlone className="list">清单</PrintedAlone>);
  expect(isPrintingAlone()).toBe(true);
  expect(page.textContent).toBe("");
  expect(document.querySelector("body > .printed-alone.list")?.textContent).toBe("清单");
  draw(null);
  expect(isPrintingAlone()).toBe(false);
  expect(document.querySelector(".printed-alone")).toBeNull();
});

test.each(["components/ui/print/printed-alone.css", "components/findings/printed/printed-findings.css"])(
  "%s hides the page without a selector that Firefox 115 does not know",
  (file) => {
    expect(readFileSync(file, "utf8")).not.toContain(":has(");
  },
);
