import type { Editor } from "@tiptap/core";

/** For tests: jsdom has no layout, but the editor asks for positions of text. */
export function withoutLayout(): void {
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
}

/** Types character by character, so that input handlers run. */
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
