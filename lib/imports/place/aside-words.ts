import { malformedDatesIn } from "@/lib/core/checks/kinds/dates/malformed";
import { placeholdersIn } from "@/lib/core/checks/kinds/terms/placeholders";
import type { Cleaned } from "../read/clean/cleaned";
import type { ImportFinding, Placement } from "./placement";

/**
 * What is wrong in words that no chapter takes: the head of a page, the lines beside the title, the date below. The draft holds a
 * day, not how it was written, so that afterwards nothing of it can be seen.
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

/** Lines of a head and of a signature are short; what is longer is something else. */
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
