import type { Fact } from "./fact";
import { applicationIndicators } from "./indicators/applications";
import { disclosureIndicators } from "./indicators/disclosure";
import { disputeIndicators } from "./indicators/disputes";
import { type Indicator, isCountedBy } from "./indicators/indicator";
import { meansIndicators } from "./indicators/means";
import { type Quantity, quantitiesIn } from "./quantities";
import { scopeOf } from "./scope";
import { type Span, sentencesOf } from "./sentences";
import { type Total, totalsIn } from "./totals";
import { nothingIn } from "./zero-words";

/** The contents of one line of prose. Offsets are characters of the line. */
export type LineFacts = { sentences: Span[]; quantities: Quantity[]; totals: Total[]; facts: Fact[] };

/**
 * Limit in characters: no paragraph that a person wrote is longer, and even a whole report on one line is
 * shorter. Longer lines are not read.
 */
const LONGEST = 30_000;

/** How far before a number its name is searched. */
const REACH = 90;

/** “累计公开5928条，其中本年新增2110条” covers all years. */
const INCLUDES_THE_YEAR = /^[^。；]{0,20}其中[，,：:]?(?:本年|当年|今年|20\d\d年|新增)/;

const byUnit = new Map<string, Indicator[]>();
for (const indicator of [
  ...applicationIndicators,
  ...disputeIndicators,
  ...disclosureIndicators,
  ...meansIndicators,
])
  for (const unit of indicator.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), indicator]);

/** Reads one line of prose. Pure, and without a cache. */
export function readFacts(text: string): LineFacts {
  if (text.length > LONGEST) return { sentences: [], quantities: [], totals: [], facts: [] };
  const quantities = quantitiesIn(text);
  const sentences = sentencesOf(text);
  return {
    sentences,
    quantities,
    totals: totalsIn(text, sentences, quantities),
    facts: [...factsAmong(text, sentences, quantities), ...nothingIn(text, sentences)].sort(
      (one, other) => one.span.from - other.span.from,
    ),
  };
}

function factsAmong(text: string, sentences: readonly Span[], quantities: readonly Quantity[]): Fact[] {
  let index = 0;
  return quantities.flatMap((quantity): Fact[] => {
    while ((sentences[index]?.to ?? text.length) <= quantity.from && index < sentences.length - 1) index += 1;
    const sentence = sentences[index] ?? { from: 0, to: text.length };
    const candidates = byUnit.get(quantity.unit);
    if (!candidates) return [];
    const head = text
      .slice(Math.max(sentence.from, quantity.from - REACH), quantity.from)
      .replace(/\s+/g, "");
    const tail = text.slice(quantity.to, Math.min(sentence.to, quantity.to + 40)).replace(/\s+/g, "");
    if (INCLUDES_THE_YEAR.test(text.slice(quantity.to, quantity.to + 40))) return [];
    const near = text.slice(Math.max(0, quantity.from - 140), quantity.to + 30);
    const indicator = candidates.find((each) => isCountedBy(each, { head, tail, near }));
    if (!indicator) return [];
    const whole = text.slice(sentence.from, quantity.from).slice(-300).replace(/\s+/g, "");
    const scope = scopeOf(whole);
    return [
      {
        indicator,
        value: quantity.value,
        quantity,
        span: { from: quantity.from, to: quantity.to },
        scope: indicator.anyTime ? { ...scope, year: null, otherTime: false } : scope,
      },
    ];
  });
}
