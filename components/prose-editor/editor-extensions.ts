import type { Extensions } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { EqualsSign, type FigureQuery } from "./figures/equals-sign";
import { LiveFigureNode } from "./figures/node/live-figure";
import { OwnUnit } from "./figures/own-unit";
import { ShownFigures } from "./figures/shown-figures";
import { UnderlinedWords } from "./findings/underlined-words";
import { InputMethod } from "./input-method/input-method";
import { Blanks } from "./passages/blanks";
import { PassageMarks } from "./passages/marked-words";
import { Pasting } from "./paste/pasting";
import { ShownPicture } from "./pictures/picture-view";
import { HeadingNumbers } from "./schema/heading-numbers";
import { closedNodes } from "./schema/nodes";

/** The live figures' values, the receiver of searches, and whether the open list handles a key. */
export type FigureAid = {
  figures: () => ShownFigures;
  ask: (query: FigureQuery | null) => void;
  takesKey: (event: KeyboardEvent) => boolean;
};

const nothing = new ShownFigures(null);
const noFigures: FigureAid = { figures: () => nothing, ask: () => {}, takesKey: () => false };

/** The editor's extensions: the closed schema, numbering, pasting, history, and cursor aids. */
export function editorExtensions(
  pasting: Parameters<typeof Pasting.configure>[0],
  placeholder: string,
  { figures, ask, takesKey }: FigureAid = noFigures,
): Extensions {
  return [
    ...closedNodes(ShownPicture, LiveFigureNode.configure({ figures })),
    EqualsSign.configure({ ask: (query) => ask(figures().available ? query : null), takesKey }),
    OwnUnit,
    HeadingNumbers,
    InputMethod,
    Blanks,
    PassageMarks,
    UnderlinedWords,
    Pasting.configure(pasting),
    UndoRedo,
    Placeholder.configure({ placeholder }),
    // Allows writing below a table or picture at the end.
    TrailingNode.configure({ node: "paragraph", notAfter: ["heading"] }),
    Gapcursor,
    Dropcursor.configure({ color: "var(--color-accent)", width: 2 }),
  ];
}
