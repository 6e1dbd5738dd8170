import { type Prose, proseOf, proseText } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue } from "@/lib/core/report";

/** Fields of each kind: prose, which is merged, and a line and a figure, which are not. */
export const places = [
  "chapter.problems",
  "chapter.overview",
  "front.address",
  "figure.received:naturalPerson",
] as const satisfies readonly FieldPath[];

export const isProse = (path: FieldPath) => path.startsWith("chapter.");

/** The lines of a field. A line consists of space-separated words, each of which is globally unique. */
function linesOf(path: FieldPath, value: FieldValue | null): string[] {
  if (value === null) return [];
  const text =
    typeof value === "string" ? value : "content" in value ? proseText(value as Prose) : (value.value ?? "");
  return text === "" && !isProse(path) ? [] : text.split("\n");
}

function fieldWith(path: FieldPath, lines: readonly string[]): FieldValue {
  if (isProse(path)) return proseOf(...lines);
  const line = lines.join(" ");
  return path.startsWith("figure.") ? { value: line === "" ? null : line } : line;
}

export const wordsIn = (path: FieldPath, value: FieldValue | null) =>
  new Set(linesOf(path, value).flatMap((line) => line.split(" ").filter(Boolean)));

/** One edit of a text; `at` is taken modulo the number of its lines. */
export type Edit = { kind: "append" | "insert" | "replace" | "remove"; at: number };

/** The text after the edit, with the new `word`. A single-line field is always overwritten. */
export function edited(
  path: FieldPath,
  value: FieldValue | null,
  { kind, at }: Edit,
  word: string,
): FieldValue {
  const lines = linesOf(path, value);
  if (!isProse(path)) return fieldWith(path, [word]);
  const line = at % Math.max(1, lines.length);
  if (kind === "insert" || lines.length === 0) return fieldWith(path, lines.toSpliced(line, 0, word));
  if (kind === "remove") return fieldWith(path, lines.toSpliced(line, 1));
  const before = lines[line] ?? "";
  return fieldWith(path, lines.with(line, kind === "append" ? `${before} ${word}`.trim() : word));
}
