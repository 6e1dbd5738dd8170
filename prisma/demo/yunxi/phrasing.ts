import { hashOf } from "../random";
import type { YearFacts } from "./facts";
import type { Township } from "./township";

/** How one township reports on one year: which of several wordings it uses, with its own names and numbers in them. */
export type Phrasing = {
  township: Township;
  facts: YearFacts;
  /** One of the sentences given, filled in. Another township, or the same one a year later, uses another. */
  say(slot: string, wordings: readonly string[], extra?: Record<string, string>): string;
  /** A matter of local life; the next one for a higher `turn`, others in the next year. */
  topic(turn: number): string;
};

export function phrasingOf(township: Township, facts: YearFacts): Phrasing {
  const { topics } = township;
  const topic = (turn: number) => taken(topics, facts.year * 2 + turn);
  const names = namesOf(township, facts, topic);
  return {
    township,
    facts,
    topic,
    say: (slot, wordings, extra = {}) =>
      fill(taken(wordings, hashOf(`${township.key} ${slot}`) + facts.year), { ...names, ...extra }),
  };
}

/** The item at a place of a list that begins again after its end. */
export function taken<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new RangeError("an empty list of wordings");
  return item;
}

/** Puts names and numbers for {braces}. Throws a RangeError for a name that nobody knows. */
export function fill(wording: string, names: Record<string, string | number>): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new RangeError(`“${name}” is not known in: ${wording}`);
    return String(value);
  });
}

function namesOf(
  township: Township,
  facts: YearFacts,
  topic: (turn: number) => string,
): Record<string, string | number> {
  const { disclosed, normative, staff, assessment, reviewed, response } = facts;
  return {
    ...disclosed.categories,
    ...normative,
    ...staff,
    ...assessment,
    ...reviewed,
    self: township.self,
    name: township.name,
    village: township.village,
    villages: township.villages,
    year: facts.year,
    topicA: topic(0),
    topicB: topic(1),
    total: disclosed.total,
    website: disclosed.website,
    wechat: disclosed.wechat,
    board: disclosed.board,
    staff: staff.fullTime + staff.partTime,
    budget: facts.budget,
    meetings: facts.meetings,
    courses: facts.courses,
    trained: facts.trained,
    articles: response.articles,
    social: response.social,
  };
}
