import fc from "fast-check";
import { expect, it } from "vitest";
import { type Near, nearPhrasesIn, phrasesIn } from "./near-phrase";
import { isStandingPhrase, listStandingPhrases } from "./standing-phrases";

const anywhere = (text: string) => new Uint8Array(text.length + 1).fill(15);
const phrases = listStandingPhrases();
const phrase = fc.constantFrom(...phrases);
const character = fc.constantFrom(..."政务公开信息不的。丙#");
const slip = fc.record({
  phrase,
  edit: fc.constantFrom<Near["edit"][]>("lost", "more", "other", "turned"),
  at: fc.nat(),
  character,
});

/** The phrase with one change at `at`. */
function written(words: string, edit: Near["edit"], at: number, put: string): string {
  const [before, after] = [words.slice(0, at), words.slice(at)];
  if (edit === "lost") return before + after.slice(1);
  if (edit === "more") return before + put + after;
  if (edit === "other") return before + put + after.slice(1);
  return before + after.charAt(1) + after.charAt(0) + after.slice(2);
}

/**
 * True if the change leaves the beginning or the whole second half intact, which is how a phrase is found.
 */
function isFound(words: string, edit: Near["edit"], at: number): boolean {
  const half = words.length >> 1;
  return at >= Math.min(4, half) || at + (edit === "turned" ? 2 : edit === "more" ? 0 : 1) <= half;
}

it("finds every phrase with one change that leaves a half of it intact", () =>
  fc.assert(
    fc.property(slip, ({ phrase: words, edit, at: any, character: put }) => {
      const at = any % (edit === "turned" ? words.length - 1 : words.length);
      const text = written(words, edit, at, put);
      fc.pre(isFound(words, edit, at) && !text.startsWith(words) && text !== words);
      const near = nearPhrasesIn(`丙${text}丙`, anywhere(`丙${text}丙`));
      expect(near).toContainEqual(expect.objectContaining({ from: 1, to: text.length + 1, phrase: words }));
    }),
    { numRuns: 400 },
  ));

it("reports for each phrase what the change is, and finds nothing else", () =>
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
      const text = slips
        .map((each) => written(each.phrase, each.edit, each.at % each.phrase.length, each.character))
        .join("");
      for (const { from, to, phrase: words, edit, at } of nearPhrasesIn(text, anywhere(text))) {
        expect(isStandingPhrase(words)).toBe(true);
        expect(written(words, edit, at, text.charAt(from + at))).toBe(text.slice(from, to));
        expect(text.slice(from, to)).not.toBe(words);
      }
    }),
  ));

it("finds every phrase that is complete", () =>
  fc.assert(
    fc.property(phrase, character, (words, before) => {
      expect(phrasesIn(before + words)[1]).toBe(words.length + 1);
    }),
  ));

it("distinguishes phrases from other text", () => {
  expect(phrases.every(isStandingPhrase)).toBe(true);
  expect(["", "公开", `${phrases[0]}丙`, `${phrases[0]?.slice(1)}丙`].some(isStandingPhrase)).toBe(false);
});
