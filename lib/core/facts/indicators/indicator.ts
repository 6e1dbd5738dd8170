/**
 * What a number in prose counts, according to the words around it. Pure data;
 * `lib/core/checks/indicator-cells.ts` maps it to cells of tables.
 */
export type Indicator = {
  id: string;
  /** Its name in messages: “收到申请数”. */
  name: string;
  units: readonly string[];
  /** Matches the sentence up to the number, without blanks, and ends directly before it. */
  before?: RegExp;
  /**
   * Or matches directly after the unit, if the number comes first (“收到3件申请”): then `lead` ends directly
   * before the number.
   */
  after?: RegExp;
  /** The words before a number that comes first; by default a few common verbs. */
  lead?: RegExp;
  /** Must match nearby: in the two lines before the number or directly after it. */
  context?: RegExp;
  /** Must not match in the sentence before the number. */
  unless?: RegExp;
  /** True if the same words may count something else: a number that differs from the table is a question. */
  unsure?: true;
  /** True if words on time are part of the name: 上年结转 belongs to this year. */
  anyTime?: boolean;
};

export const CASES = ["件", "宗", "起", "条", "份"] as const;
export const TIMES = ["次", "期", "场", "个", "场次"] as const;

/** Words that may end a label before its number: “申请数共计为”. */
export const CLOSE = "(?:总数量?|数量|件数|总量|总计|共计|合计|累计|数|共有?|计|为|是|有|达到?|了|的|：|:)*$";

/** A pattern that ends directly before the number. */
export function ending(words: string): RegExp {
  return new RegExp(`(?:${words})${CLOSE}`);
}

/**
 * The words around a number, without blanks: of its sentence before and after it, and in `near` beyond the
 * sentence.
 */
export type Around = { head: string; tail: string; near: string };

/** True if the words say that the number counts this indicator. */
export function isCountedBy(indicator: Indicator, { head, tail, near }: Around): boolean {
  const { before, after, lead = LEAD, context, unless } = indicator;
  const named = before?.test(head) || (after?.test(tail) && lead.test(head));
  return named === true && (!context || context.test(near)) && !unless?.test(head);
}

const LEAD = /(?:有|共有?|配备|配有|设有?|设立|设置|发布|收到|发生|办理|作出|含|和|[，、：（]|^)(?:了|共)*$/;
