/**
 * What a number in prose counts, by the words around it. Pure data; how it meets a table is in
 * `lib/core/checks/indicator-cells.ts`.
 */
export type Indicator = {
  id: string;
  /** As a message names it: “收到申请数”. */
  name: string;
  units: readonly string[];
  /** Ends right before the number: the sentence so far, without blanks. */
  before?: RegExp;
  /**
   * Or begins right behind the unit, where the number comes first (“收到3件申请”): then `lead` ends right before
   * it.
   */
  after?: RegExp;
  /** What leads to a number that comes first; a few common verbs where it is not given. */
  lead?: RegExp;
  /** Must occur near: in the two lines before the number or right behind it. */
  context?: RegExp;
  /** Must not occur in the sentence before the number. */
  unless?: RegExp;
  /** True where the same words may count something else: a number that differs from the table is asked. */
  unsure?: true;
  /** True where words on time are part of the name: 上年结转 is of this year. */
  anyTime?: boolean;
};

export const CASES = ["件", "宗", "起", "条", "份"] as const;
export const TIMES = ["次", "期", "场", "个", "场次"] as const;

/** Words that may close a label before its number: “申请数共计为”. */
export const CLOSE = "(?:总数量?|数量|件数|总量|总计|共计|合计|累计|数|共有?|计|为|是|有|达到?|了|的|：|:)*$";

/** A pattern that ends right before the number. */
export function ending(words: string): RegExp {
  return new RegExp(`(?:${words})${CLOSE}`);
}

/**
 * The words around a number, without blanks: of its sentence before and behind it, and `near` beyond the
 * sentence.
 */
export type Around = { head: string; tail: string; near: string };

/** True where the words say that the number counts this. */
export function isCountedBy(indicator: Indicator, { head, tail, near }: Around): boolean {
  const { before, after, lead = LEAD, context, unless } = indicator;
  const named = before?.test(head) || (after?.test(tail) && lead.test(head));
  return named === true && (!context || context.test(near)) && !unless?.test(head);
}

const LEAD = /(?:有|共有?|配备|配有|设有?|设立|设置|发布|收到|发生|办理|作出|含|和|[，、：（]|^)(?:了|共)*$/;
