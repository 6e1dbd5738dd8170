import type { Extensions } from "@tiptap/core";
import { Dropcursor, Gapcursor, Placeholder, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { HeadingNumbers } from "./heading-numbers";
import { closedNodes } from "./nodes";
import { Pasting } from "./pasting";
import { ShownPicture } from "./picture-view";

/** Everything that the editor is made of: the closed schema, numbers, pasting, history, and aids to the cursor. */
export function editorExtensions(
  pasting: Parameters<typeof Pasting.configure>[0],
  placeholder: string,
): Extensions {
  return [
    ...closedNodes(ShownPicture),
    HeadingNumbers,
    Pasting.configure(pasting),
    UndoRedo,
    Placeholder.configure({ placeholder }),
    // Below a closing table or picture one can always go on writing.
    TrailingNode.configure({ node: "paragraph", notAfter: ["heading"] }),
    Gapcursor,
    Dropcursor.configure({ color: "var(--color-accent)", width: 2 }),
  ];
}
