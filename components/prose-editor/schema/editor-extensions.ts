import type { Extensions } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { EqualsSign, type FigurePlace } from "../figures/equals-sign";
import { LiveFigureNode } from "../figures/live-figure";
import { ShownFigures } from "../figures/shown-figures";
import { InputMethod } from "../input-method";
import { MarkedWords } from "../passages/marked-words";
import { Pasting } from "../paste/pasting";
import { ShownPicture } from "../pictures/picture-view";
import { HeadingNumbers } from "./heading-numbers";
import { closedNodes } from "./nodes";

/** What the live figures show, and who is asked for one. */
export type FigureAid = { figures: () => ShownFigures; ask: (place: FigurePlace) => void };

const nothing = new ShownFigures(null);
const noFigures: FigureAid = { figures: () => nothing, ask: () => {} };

/** Everything that the editor is made of: the closed schema, numbers, pasting, history, and aids to the cursor. */
export function editorExtensions(
  pasting: Parameters<typeof Pasting.configure>[0],
  placeholder: string,
  { figures, ask }: FigureAid = noFigures,
): Extensions {
  return [
    ...closedNodes(ShownPicture, LiveFigureNode.configure({ figures })),
    EqualsSign.configure({ ask: (place) => figures().available && ask(place) }),
    HeadingNumbers,
    InputMethod,
    MarkedWords,
    Pasting.configure(pasting),
    UndoRedo,
    Placeholder.configure({ placeholder }),
    // Below a closing table or picture one can always go on writing.
    TrailingNode.configure({ node: "paragraph", notAfter: ["heading"] }),
    Gapcursor,
    Dropcursor.configure({ color: "var(--color-accent)", width: 2 }),
  ];
}
