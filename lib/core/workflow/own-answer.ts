/**
 * The answer to a note that its author may still change: the last one, written since the report was returned.
 * Earlier ones have been before the county.
 */
export function ownAnswer<Answer extends { authorId: string; at: Date }>(
  answers: readonly Answer[],
  authorId: string,
  moves: readonly { move: string; at: Date }[],
): Answer | undefined {
  const last = answers.at(-1);
  const returned = moves.findLast(({ move }) => move === "return");
  return last?.authorId === authorId && returned && last.at >= returned.at ? last : undefined;
}
