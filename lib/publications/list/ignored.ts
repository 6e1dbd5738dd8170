import { type ListQuery, SEARCH_MAX } from "../schema";
import { searchWords, WORDS_MAX } from "../search/words";

const labels: Readonly<Record<Exclude<keyof ListQuery, "q">, string>> = {
  year: "年度",
  county: "地区",
  unit: "单位",
  place: "地区",
  kind: "单位类别",
  page: "页码",
};

/** The ignored values of a query, each as a sentence that says what was done instead. */
export function ignoredOf(given: Readonly<Record<string, unknown>>, asked: ListQuery): string[] {
  const fields = Object.entries(labels) as [keyof typeof labels, string][];
  const unknown = fields.flatMap(([name, label]) =>
    given[name] && asked[name] === undefined ? [`${label}不是可以查的值，没有用它筛选。`] : [],
  );
  const typed = typeof given.q === "string" ? given.q.trim() : "";
  const words = searchWords(asked.q ?? "");
  const single = words.filter((word) => [...word].length === 1);
  return [
    ...unknown,
    ...(typed.length > SEARCH_MAX ? [`查找的文字太长，只用了前${SEARCH_MAX}个字。`] : []),
    ...(searchWords(asked.q ?? "", Number.POSITIVE_INFINITY).length > WORDS_MAX
      ? [`词太多，只用了前${WORDS_MAX}个。`]
      : []),
    ...(single.length > 0 ? [`“${single.join("”“")}”只有一个字，只在名称和标题里查找。`] : []),
    ...(typed !== "" && words.length === 0 ? ["没有可以查找的文字，请打名称、拼音或者报告里的词。"] : []),
  ];
}
