import { hashNumber } from "../random";
import type { Township } from "./township";
import type { YearHistory } from "./year-history";

/** The sentences of one township and year: selects one of several wordings and fills in names and numbers. */
export type Phrasing = {
  township: Township;
  history: YearHistory;
  /**
   * One of the given sentences, filled in. Other townships, and the same township in the next year, get
   * another one.
   */
  say(slot: string, wordings: readonly string[], extra?: Record<string, string>): string;
  /** A local topic; a higher `turn` gives the next one, and each year starts with others. */
  topic(turn: number): string;
};

export function phrasingOf(township: Township, history: YearHistory): Phrasing {
  const { topics } = township;
  const topic = (turn: number) => taken(topics, history.year * 2 + turn);
  const names = namesOf(township, history, topic);
  return {
    township,
    history,
    topic,
    say: (slot, wordings, extra = {}) =>
      fill(taken(wordings, hashNumber(`${township.key} ${slot}`) + history.year), { ...names, ...extra }),
  };
}

/** The item at an index, modulo the length of the list. */
export function taken<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new RangeError("an empty list of wordings");
  return item;
}

/** Replaces {braces} by names and numbers. Throws a RangeError for an unknown name. */
export function fill(wording: string, names: Record<string, string | number>): string {
  return wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new RangeError(`“${name}” is not known in: ${wording}`);
    return String(value);
  });
}

function namesOf(
  township: Township,
  history: YearHistory,
  topic: (turn: number) => string,
): Record<string, string | number> {
  const { disclosed, normative, staff, assessment, reviewed, response } = history;
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
    year: history.year,
    topicA: topic(0),
    topicB: topic(1),
    total: disclosed.total,
    website: disclosed.website,
    wechat: disclosed.wechat,
    board: disclosed.board,
    staff: staff.fullTime + staff.partTime,
    budget: history.budget,
    meetings: history.meetings,
    courses: history.courses,
    trained: history.trained,
    articles: response.articles,
    social: response.social,
  };
}
