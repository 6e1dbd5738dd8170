import type { Editor } from "@tiptap/core";

/** For tests: the browser that they run in lays nothing out, and an editor asks where its words stand. */
export function withoutLayout(): void {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
}

/** Types as a keyboard does, character by character, so that what listens to typing hears it. */
export function typeInto(editor: Editor, text: string): void {
  for (const character of text) {
    const { from, to } = editor.state.selection;
    const deflt = () => editor.state.tr.insertText(character, from, to);
    const taken = editor.view.someProp("handleTextInput", (handle) =>
      handle(editor.view, from, to, character, deflt),
    );
    if (!taken) editor.view.dispatch(deflt());
  }
}
