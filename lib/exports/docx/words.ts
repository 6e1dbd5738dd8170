import { type IRunPropertiesOptions, TextRun } from "docx";
import { codePointMark } from "../code-point-mark";

/**
 * Characters that XML 1.0 does not permit: control characters, unpaired surrogates, and the two
 * non-characters.
 */
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * The runs of a text with a line break for each new line. Characters that a Word file cannot contain become
 * their code points in brackets and are added to `replaced`.
 */
export function runs(text: string, replaced: Set<string>, looks: IRunPropertiesOptions = {}): TextRun[] {
  const lines = text.replaceAll(/\r\n?/g, "\n").replaceAll("\t", " ").split("\n");
  return lines.map(
    (line, index) =>
      new TextRun({ ...looks, text: written(line, replaced), ...(index > 0 ? { break: 1 } : {}) }),
  );
}

function written(line: string, replaced: Set<string>): string {
  return line.replaceAll(unwritable, (character) => {
    replaced.add(character);
    return codePointMark(character);
  });
}
