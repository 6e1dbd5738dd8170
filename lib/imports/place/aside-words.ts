import { malformedDatesIn } from "@/lib/core/checks/kinds/dates/malformed";
import { placeholdersIn } from "@/lib/core/checks/kinds/terms/placeholders";
import type { Cleaned } from "../read/clean/cleaned";
import type { ImportFinding, Placement } from "./placement";

/**
 * Faults in text that goes to no chapter: the head of a page, the lines next to the title, the date. The
 * draft stores a date and not its notation, so such faults cannot be seen in it later.
 */
export function asideWords(
  cleaned: readonly Cleaned[],
  placements: readonly Placement[],
  year: number,
): ImportFinding[] {
  // Bars alone are left over from the table of a page.
  const marks = [...new Set(cleaned.filter(({ step }) => step === "markup").map(({ text }) => text))].filter(
    (text) => /[^|｜\s]/.test(text),
  );
  const outside = placements.filter(({ target }) => target === null || target.kind === "front");
  return [
    ...(marks.length > 0 ? [ofMarks(marks)] : []),
    ...wordsOf(cleaned, outside).flatMap((text) => (text.length > LONGEST ? [] : findingsIn(text, year))),
  ];
}

/** Markdown of an AI assistant or a note program was removed; the published report still contains it. */
function ofMarks(marks: readonly string[]): ImportFinding {
  const few = marks.slice(0, MARKS).join("”“");
  return {
    code: "I-aside",
    // Bars and dashes are what a copied page leaves of a table, too.
    severity: marks.every((mark) => /^[|｜\s:-]+$/.test(mark)) ? "hint" : "warning",
    message: `原文里有写作软件留下的标记“${few}”，读取时已经去掉；公布的文本里请一并删去。`,
  };
}

const MARKS = 4;

function wordsOf(cleaned: readonly Cleaned[], outside: readonly Placement[]): string[] {
  return [
    ...new Set([
      ...cleaned.filter(({ step }) => step === "chrome").map(({ text }) => text),
      ...outside.map(({ text }) => text),
    ]),
  ];
}

/** A longer line, in characters, is neither of a head nor of a signature. */
const LONGEST = 200;

function findingsIn(text: string, year: number): ImportFinding[] {
  const asideFinding = (
    code: string,
    severity: ImportFinding["severity"],
    message: string,
  ): ImportFinding => ({
    code,
    severity,
    message: `正文以外的“${text.trim().slice(0, 40)}”：${message}`,
  });
  return [
    ...placeholdersIn(text).map(({ message }) => asideFinding("I-aside", "hint", message)),
    ...malformedDatesIn(text, year).map(({ message }) => asideFinding("I-aside", "warning", message)),
  ];
}
