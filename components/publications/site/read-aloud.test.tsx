// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { compose } from "@/lib/core/document/compose";
import { filledContent, testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { ReportDocument } from "../document/report-document";
import { ReadAloud } from "./read-aloud";

const script = new Function(readFileSync(join("public", "reading", "aloud.js"), "utf8"));

/** A browser's speech synthesis, under the test's control. */
class SpeechStub {
  paused = false;
  spoken: string[] = [];
  now: { text: string; onend?: () => void; onerror?: (event: { error: string }) => void } | null = null;
  speak(words: NonNullable<SpeechStub["now"]>) {
    this.now = words;
  }
  pause() {
    this.paused = true;
  }
  resume() {
    this.paused = false;
  }
  cancel() {
    this.now?.onerror?.({ error: "canceled" });
    this.now = null;
  }
  /** Ends the sentence that is being spoken. */
  goOn() {
    const words = this.now;
    if (!words) return;
    this.spoken.push(words.text);
    this.now = null;
    words.onend?.();
  }
}

let speech: SpeechStub;
const panel = () => document.querySelector<HTMLElement>('[data-tool="aloud"]');
const [first, stop] = [0, 1].map((index) => () => panel()?.querySelectorAll("button")[index]);

beforeEach(() => {
  speech = new SpeechStub();
  vi.stubGlobal("speechSynthesis", speech);
  vi.stubGlobal(
    "SpeechSynthesisUtterance",
    class {
      constructor(readonly text: string) {}
    },
  );
  Element.prototype.scrollIntoView = () => {};
  const form = formFor(2025);
  const blocks = compose({ form, content: filledContent(form), unit: testUnit });
  document.body.innerHTML = renderToStaticMarkup(
    <>
      <ReadAloud />
      <ReportDocument blocks={blocks} />
    </>,
  );
});

test("the whole report is read, from the title to the signature, tables by row", () => {
  script();
  expect(panel()?.hidden).toBe(false);
  first?.()?.click();
  for (let turns = 0; speech.now && turns < 1000; turns++) speech.goOn();
  const spoken = speech.spoken.join("");
  const sheet = document.querySelector(".sheet");
  for (const paragraph of sheet?.querySelectorAll("p, h1, h2, h3") ?? [])
    expect(spoken).toContain(paragraph.textContent?.trim());
  expect(spoken).toMatch(/一、本年新收政府信息公开申请数量，\d+/);
  expect(document.querySelector("[data-reading]")).toBeNull();
  expect(first?.()?.textContent).toBe("朗读全文");
});

test("the spoken text is marked; reading pauses, continues and stops", () => {
  script();
  first?.()?.click();
  expect(document.querySelector("[data-reading]")?.tagName).toBe("H1");
  first?.()?.click();
  expect([speech.paused, first?.()?.textContent]).toEqual([true, "继续"]);
  first?.()?.click();
  expect([speech.paused, first?.()?.textContent]).toEqual([false, "暂停"]);
  stop?.()?.click();
  expect(speech.now).toBeNull();
  expect(document.querySelector("[data-reading]")).toBeNull();
});

test("without a Chinese voice it says so; without any voice nothing is offered", () => {
  script();
  first?.()?.click();
  speech.now?.onerror?.({ error: "voice-unavailable" });
  expect(panel()?.textContent).toContain("没有可用的中文语音");
  vi.stubGlobal("speechSynthesis", undefined);
  document.body.innerHTML = renderToStaticMarkup(<ReadAloud />);
  script();
  expect(panel()?.hidden).toBe(true);
});
