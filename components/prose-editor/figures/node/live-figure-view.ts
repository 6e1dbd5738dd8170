import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { ShownFigures } from "../shown-figures";
import { attrsOf } from "./figure-attrs";

/** Renders a live figure without React: there may be many, and each keystroke in a table updates them. */
export function drawFigure(node: Node, figures: ShownFigures): NodeView {
  const dom = document.createElement("span");
  dom.className = "live-figure";
  dom.contentEditable = "false";
  let shown = node;
  const draw = () => {
    const attrs = attrsOf(shown);
    const text = figures.show(attrs);
    // Writing to the DOM only on change.
    if (dom.textContent !== text) dom.textContent = text;
    if (dom.dataset.label !== figures.label(attrs)) dom.dataset.label = figures.label(attrs);
    dom.toggleAttribute("data-blank", !figures.filled(attrs));
  };
  draw();
  const stop = figures.watch(draw);
  return {
    dom,
    update: (next) => {
      if (next.type !== shown.type) return false;
      shown = next;
      draw();
      return true;
    },
    ignoreMutation: () => true,
    destroy: stop,
  };
}
