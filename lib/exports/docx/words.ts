import { type IRunPropertiesOptions, TextRun } from "docx";
import { codePointMark } from "../code-point-mark";

/** What XML 1.0 cannot hold: control characters, halves of a pair, and the two non-characters. */
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/**
 * The runs of a text: a line break for each new line. Characters that a Word file cannot hold become their code points
 * in brackets and are noted.
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
