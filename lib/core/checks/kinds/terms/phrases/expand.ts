/** Every phrase of a pattern: “{全年|}公开{政府|}信息” stands for four. Pure. */
export function expand(pattern: string): string[] {
  const found = /\{([^{}]*)\}/.exec(pattern);
  if (!found) return [pattern];
  const [whole, choices = ""] = found;
  return choices
    .split("|")
    .flatMap((each) =>
      expand(pattern.slice(0, found.index) + each + pattern.slice(found.index + whole.length)),
    );
}
