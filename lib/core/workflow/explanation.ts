const saidOfNothing =
  /^(?:无|没有|暂无|无说明|没有说明|无原因|没有原因|不详|同上|略|是|对|属实|正常|无误|已核实|情况属实|情况正常)$/;

/** True of words that explain nothing: “无”, a mark, a number. Whoever reads the report asks why, and is not answered. */
export function saysNothing(text: string): boolean {
  const words = text.replace(/[\s\p{P}\p{S}]/gu, "");
  return !/\p{L}/u.test(words) || saidOfNothing.test(words);
}

/** The keys of the findings that are explained: words that say nothing count as none, also where they were stored before. */
export function explainedKeys(written: Iterable<readonly [key: string, text: string]>): Set<string> {
  return new Set([...written].flatMap(([key, text]) => (saysNothing(text) ? [] : [key])));
}
