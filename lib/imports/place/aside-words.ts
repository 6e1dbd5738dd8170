import { malformedDatesIn } from "@/lib/core/checks/kinds/dates/malformed";
import { placeholdersIn } from "@/lib/core/checks/kinds/terms/placeholders";
import type { Cleaned } from "../read/clean/cleaned";
import type { ImportFinding, Placement } from "./placement";

/**
 * Faults in text that goes to no chapter: the head of a page, the lines next to the title, the date. The draft stores a
 * date and not its notation, so such faults cannot be seen in it later.
 */
export function asideWords(
  cleaned: readonly Cleaned[],
  placements: readonly Placement[],
  year: number,
): ImportFinding[] {
  const outside = placements.filter(({ target }) => target === null || target.kind === "front");
  return [
    ...new Set([
      ...cleaned.filter(({ step }) => step === "chrome").map(({ text }) => text),
      ...outside.map(({ text }) => text),
    ]),
  ].flatMap((text) => (text.length > LONGEST ? [] : findingsIn(text, year)));
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
