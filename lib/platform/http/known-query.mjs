/**
 * The query of an address without what its page does not know (as the parameters that messengers and search
 * engines add to a link) and without empty fields, in one order: addresses that differ in nothing else have
 * one page. Values of one name keep their order. Also used by bin/serve/answers.
 *
 * @param {string} search the query as asked for, with or without its question mark
 * @param {readonly string[]} names the parameters that the page knows
 * @returns {string} empty, or with its question mark
 */
export function knownQuery(search, names) {
  const asked = new URLSearchParams(search);
  const known = new URLSearchParams();
  for (const name of names) {
    for (const value of asked.getAll(name)) if (value !== "") known.append(name, value);
  }
  return known.size > 0 ? `?${known}` : "";
}
