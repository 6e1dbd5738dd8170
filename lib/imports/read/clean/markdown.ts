import type { LineCleaning } from "./characters";

/** Marks at the beginning of a line: of a heading, a quotation, a list item. */
const leading = /^(#{1,6}\s+|(?:>\s?)+|[-*+]\s+(?=\S))/;
const rule = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const paired: readonly RegExp[] = [/\*\*([^*\n]{1,500})\*\*/g, /__([^_\n]{1,500})__/g, /`([^`\n]{1,300})`/g];

/**
 * True for a text in Markdown, as AI assistants and note programs write it: a marked heading, text between
 * double asterisks, a table rule. A single dash or asterisk is not enough.
 */
export function hasMarkdown(lines: readonly string[]): boolean {
  return lines.some((line) => /^#{1,6}\s+\S|\*\*[^*\n]{1,500}\*\*|^```/.test(line.trim()));
}

/** “**全年公开317条**” → “全年公开317条”. Every removed mark is recorded. */
export const withoutMarkdown: LineCleaning = (text, record) => {
  const take = (mark: string) => {
    record.add("markup", mark);
    return "";
  };
  if (rule.test(text)) return take(text.trim());
  let line = text.trimStart();
  for (let mark = leading.exec(line); mark; mark = leading.exec(line)) {
    take((mark[0] as string).trim());
    line = line.slice((mark[0] as string).length);
  }
  // After the number of an item: “1. **培训不够**”.
  for (const pattern of paired)
    line = line.replace(pattern, (whole, words: string) => {
      const mark = whole.slice(0, (whole.length - words.length) / 2);
      take(mark);
      take(mark);
      return words;
    });
  return line;
};
